/**
 * One holder at a time for work on this project folder (installing, building), across processes.
 *
 * The lock is a file outside the project, because `npm ci` empties node_modules and a build empties out/. It holds the
 * process id of its holder; a lock whose holder is gone is taken over. Old syntax on purpose: see ensure.cjs.
 */
'use strict';
var fs = require('fs');
var os = require('os');
var path = require('path');
var crypto = require('crypto');
var childProcess = require('child_process');

var PAUSE_MS = 300;

function lockPath(root, name) {
  var id = crypto.createHash('sha256').update(path.resolve(root)).digest('hex').slice(0, 16);
  return path.join(os.tmpdir(), 'anban-' + name + '-' + id + '.lock');
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** Blocks this process; there is nothing else it could do meanwhile. */
function pause() {
  childProcess.spawnSync(process.execPath, ['-e', 'setTimeout(function () {}, ' + PAUSE_MS + ')']);
}

function tryTake(file, mark) {
  try {
    fs.writeFileSync(file, mark, { flag: 'wx', mode: 384 /* 0600 */ });
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  }
  return true;
}

function readHolder(file) {
  try {
    return fs.readFileSync(file, 'utf8');
  } catch (_) {
    return null;
  }
}

/** Moves an abandoned lock aside. Of several that see it abandoned only one can; a fresh lock moved by mistake is put back. */
function dropAbandoned(file, seen) {
  var aside = file + '.' + process.pid;
  try {
    fs.renameSync(file, aside);
  } catch (_) {
    return;
  }
  if (readHolder(aside) !== seen) {
    try {
      fs.linkSync(aside, file);
    } catch (_) {
      // Somebody holds a newer one already; its owner notices by reading its own mark.
    }
  }
  fs.unlinkSync(aside);
}

/**
 * Waits until this process is the only holder.
 * @param {string} root project folder
 * @param {string} name what is locked, 'install' or 'build'
 * @param {() => void} onWait called once when another holder is found
 * @returns {() => void} gives the lock back
 */
function takeLock(root, name, onWait) {
  var file = lockPath(root, name);
  var mark = process.pid + ' ' + crypto.randomBytes(8).toString('hex');
  var told = false;
  for (;;) {
    if (tryTake(file, mark) && readHolder(file) === mark) {
      return function release() {
        if (readHolder(file) === mark) fs.unlinkSync(file);
      };
    }
    var holder = readHolder(file);
    // An empty mark belongs to a process between creating the file and writing into it.
    if (holder && !isAlive(parseInt(holder, 10))) {
      dropAbandoned(file, holder);
      continue;
    }
    if (!told) {
      told = true;
      onWait();
    }
    pause();
  }
}

module.exports = { takeLock: takeLock };
