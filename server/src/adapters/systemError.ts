/** What the system says against reading or writing a file, in words of our own; its code stands behind them for whoever looks for it. */
import { said } from '../engine/index';

/** To stand in a sentence, in brackets or not: `another program holds it [EBUSY]`. */
export function whySystem(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : undefined;
  if (code === undefined) return said('Deskcheck failed on it [{0}]', String(error));
  switch (code) {
    case 'ENOENT':
      return said('there is no such file');
    case 'EACCES':
    case 'EPERM':
      return said('you have no permission to read it');
    case 'EISDIR':
      return said('it is a folder');
    case 'ENOTDIR':
      return said('a file stands where its folder should be [{0}]', code);
    case 'EROFS':
      return said('its folder is read-only [{0}]', code);
    case 'ENOSPC':
      return said('the disk is full [{0}]', code);
    case 'EDQUOT':
      return said('your share of the disk is used up [{0}]', code);
    case 'EBUSY':
    case 'ETXTBSY':
      return said('another program holds it [{0}]', code);
    case 'EMFILE':
    case 'ENFILE':
      return said('too many files are open at once [{0}]', code);
    case 'ENAMETOOLONG':
      return said('its name is too long for this system [{0}]', code);
    case 'ELOOP':
      return said('its link leads back to itself [{0}]', code);
    case 'EIO':
    case 'ENXIO':
    case 'ENODEV':
      return said('the disk fails there [{0}]', code);
    case 'ETIMEDOUT':
    case 'EHOSTDOWN':
    case 'EHOSTUNREACH':
    case 'ENOTCONN':
    case 'ESTALE':
      return said('the drive does not answer [{0}]', code);
  }
  return said('the system does not allow it [{0}]', code);
}
