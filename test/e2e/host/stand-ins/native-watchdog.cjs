// Stands in for the compiled module native-watchdog: ends an extension host whose server is gone.
'use strict';

exports.start = (server) => {
  setInterval(() => {
    try {
      process.kill(server, 0);
    } catch {
      process.exit(87);
    }
  }, 1000).unref();
};
