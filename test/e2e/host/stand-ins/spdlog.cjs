// Stands in for the compiled module @vscode/spdlog, so that the host writes its log files without a compiler.
'use strict';
const { appendFile, mkdirSync } = require('node:fs');
const { dirname } = require('node:path');

class Logger {
  constructor(_type, _name, file) {
    for (const level of ['trace', 'debug', 'info', 'warn', 'error', 'critical']) {
      this[level] = (message) => appendFile(file, `[${level}] ${message}\n`, () => {});
    }
  }
  getLevel() {
    return 2;
  }
  setLevel() {}
  setPattern() {}
  clearFormatters() {}
  flush() {}
  drop() {}
}

const create = async (name, file) => {
  mkdirSync(dirname(file), { recursive: true });
  return new Logger('rotating', name, file);
};

// Assigned one by one: VS Code imports them by name, and Node finds only such names in a CommonJS module.
exports.version = 0;
exports.setLevel = () => {};
exports.setFlushOn = () => {};
exports.Logger = Logger;
exports.createRotatingLogger = create;
exports.createAsyncRotatingLogger = create;
