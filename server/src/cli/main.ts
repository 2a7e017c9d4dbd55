/** The program `deskcheck`: hands the process's arguments and streams to the command line. */
import { runCli } from './run';

// A reader that closes the pipe early (`deskcheck … | head`) is no error.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    throw error;
  });
}

void runCli(process.argv.slice(2), {
  cwd: process.cwd(),
  env: process.env,
  outIsTty: process.stdout.isTTY,
  errIsTty: process.stderr.isTTY,
  now: () => new Date(),
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
}).then((code) => {
  process.exitCode = code;
});
