/**
 * Runs before every command of this project (`prestart`, `pretest`, …): makes sure that node_modules is complete and fits
 * package-lock.json, and installs it when it is not.
 *
 * Invariants:
 * - Old syntax, CommonJS, no dependency: it must be able to speak on whatever Node the machine has.
 * - stdout stays empty, because the command that follows may print JSON there. Everything is said on stderr.
 * - Afterwards `node_modules/.bin/node` is the project's own Node 24. npm puts that folder on the PATH of every script and
 *   the shell looks `node` up anew for each, so the main script already runs on it, even after an installation just now.
 */
'use strict';
var fs = require('fs');
var path = require('path');
var crypto = require('crypto');
var childProcess = require('child_process');
var takeLock = require('./lock.cjs').takeLock;

var ROOT = path.resolve(__dirname, '..');
var MODULES = path.join(ROOT, 'node_modules');
/** Holds the hash of the package-lock.json that node_modules was last found to fit. `npm ci` deletes it with everything else. */
var STAMP = path.join(MODULES, '.anban-lock');
/** package-lock.json version 3 is read from npm 7 on, which came with Node 15; Node 16 is the oldest that was a long-term release. */
var OLDEST_NODE_TO_INSTALL_WITH = 16;

function say(sentence) {
  process.stderr.write(sentence + '\n');
}

/** A refusal a person can act on. */
function Refusal(chinese, english) {
  this.sentence = chinese + '\n' + english;
}

function readJson(file) {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8'));
  } catch (_) {
    return null;
  }
}

function lockHash() {
  return crypto
    .createHash('sha256')
    .update(fs.readFileSync(path.join(ROOT, 'package-lock.json')))
    .digest('hex');
}

function ownNode() {
  return path.join(MODULES, 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
}

/** Asks the binary itself: with install scripts switched off npm reports success and leaves the package without one. */
function ownNodeVersion() {
  var answer = childProcess.spawnSync(ownNode(), ['-v'], { encoding: 'utf8', timeout: 20000 });
  return answer.status === 0 ? String(answer.stdout).replace(/\s/g, '') : null;
}

function ownNodeWorks() {
  return /^v24\./.test(ownNodeVersion() || '');
}

/** What package.json asks for by name is there, in the version that the lock names. */
function namedPackagesFit(lock) {
  var top = lock.packages[''];
  var names = Object.keys(top.dependencies || {}).concat(Object.keys(top.devDependencies || {}));
  return names.every(function (name) {
    var locked = lock.packages['node_modules/' + name];
    var found = readJson(path.join(MODULES, name, 'package.json'));
    return locked && found && found.version === locked.version;
  });
}

/** npm's own record of what it installed agrees with the lock. Optional packages are of other systems, or they may fail. */
function installedRecordFits(lock) {
  var record = readJson(path.join(MODULES, '.package-lock.json'));
  if (!record || !record.packages) return false;
  return Object.keys(lock.packages).every(function (place) {
    var locked = lock.packages[place];
    if (place === '' || locked.optional || locked.devOptional || locked.link) return true;
    var installed = record.packages[place];
    return installed && installed.version === locked.version;
  });
}

function readStamp() {
  try {
    return fs.readFileSync(STAMP, 'utf8');
  } catch (_) {
    return '';
  }
}

/** @returns {boolean} whether everything but perhaps the binary of `node` is in place */
function packagesFit() {
  var lock = readJson(path.join(ROOT, 'package-lock.json'));
  if (!lock || !lock.packages) {
    throw new Refusal(
      '找不到或读不懂 package-lock.json，请重新克隆本项目。',
      'package-lock.json is missing or unreadable: clone the project again.'
    );
  }
  if (!namedPackagesFit(lock)) return false;
  return readStamp() === lockHash() || installedRecordFits(lock);
}

function isBelow(file, folder) {
  var way = path.relative(folder, file);
  return way !== '' && way.slice(0, 2) !== '..' && !path.isAbsolute(way);
}

/** The Node that runs npm, never the project's own: that one is among the files about to be replaced. */
function machineNode() {
  var candidates = [process.env.npm_node_execpath, process.execPath];
  for (var i = 0; i < candidates.length; i += 1) {
    if (candidates[i] && fs.existsSync(candidates[i]) && !isBelow(fs.realpathSync(candidates[i]), MODULES)) return candidates[i];
  }
  if (process.platform === 'win32') {
    throw new Refusal(
      '依赖需要重新安装，但正在使用的是项目自带的 Node（运行中的程序不能被替换）。请关闭本项目的其他窗口，另开一个命令行，运行 npm ci。',
      'The packages must be installed again, but the running Node is the project’s own, which Windows cannot replace while it runs. Close other windows of this project and run: npm ci'
    );
  }
  return process.execPath;
}

function npmScript(node) {
  var folder = path.dirname(node);
  var candidates = [
    process.env.npm_execpath,
    path.join(folder, 'node_modules', 'npm', 'bin', 'npm-cli.js'),
    path.join(folder, '..', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js'),
    '/usr/share/nodejs/npm/bin/npm-cli.js',
  ];
  for (var i = 0; i < candidates.length; i += 1) {
    // npm_execpath also names yarn or pnpm when these started the script; only npm reads package-lock.json.
    if (candidates[i] && /npm-cli\.js$/.test(candidates[i]) && fs.existsSync(candidates[i])) return candidates[i];
  }
  throw new Refusal(
    '找不到 npm。请安装 Node.js 20 或更新的版本（自带 npm），再运行一次。',
    'npm was not found. Install Node.js 20 or newer, which brings npm, and run the command again.'
  );
}

/** @returns {boolean} whether npm ended well. Its stdout goes to our stderr. */
function runNpm(args) {
  var node = machineNode();
  var done = childProcess.spawnSync(node, [npmScript(node)].concat(args), { cwd: ROOT, stdio: ['ignore', 2, 2] });
  if (done.signal) throw new Refusal('安装被中断。再运行一次即可继续。', 'The installation was interrupted. Run the command again.');
  return done.status === 0;
}

function nodeMajor() {
  return parseInt(process.versions.node, 10);
}

function install() {
  if (nodeMajor() < OLDEST_NODE_TO_INSTALL_WITH) {
    throw new Refusal(
      '这台电脑的 Node.js 是 ' +
        process.version +
        '，太旧，不能安装本项目。请从 https://nodejs.org 安装 Node.js 20 或更新的版本，再运行一次。',
      'Node.js ' +
        process.version +
        ' is too old to install this project. Install Node.js 20 or newer from https://nodejs.org and run the command again.'
    );
  }
  say('正在安装依赖（只在第一次或版本变化时需要，约一分钟）… / Installing packages, once, about a minute …');
  // --include=dev: with NODE_ENV=production npm would leave out nearly everything.
  var done = runNpm(['ci', '--no-audit', '--no-fund', '--fetch-retries=1', '--include=dev']);
  if (!done || !packagesFit()) {
    throw new Refusal(
      '依赖没有装好，原因见上面几行。请检查网络（需要能连上 npm 仓库，可用 npm config set registry 换镜像）和磁盘空间，再运行一次' +
        (nodeMajor() < 20 ? '；并请把 Node.js 升级到 20 或更新的版本。' : '。'),
      'The packages could not be installed; the lines above say why. Check the connection to the npm registry and the disk space, then run the command again' +
        (nodeMajor() < 20 ? ', with Node.js 20 or newer.' : '.')
    );
  }
}

function mendOwnNode() {
  say('补装项目自带的 Node 24 … / Fetching the project’s own Node 24 …');
  // The only install script this project needs. Named alone, so a machine that forbids install scripts makes no other exception.
  if (!runNpm(['rebuild', 'node', '--ignore-scripts=false', '--no-audit', '--no-fund']) || !ownNodeWorks()) {
    throw new Refusal(
      '项目自带的 Node 24 不能运行（' + process.platform + ' ' + process.arch + '）。请删除 node_modules 文件夹，检查网络后再运行一次。',
      'The project’s own Node 24 does not run here (' +
        process.platform +
        ' ' +
        process.arch +
        '). Delete node_modules, check the connection and run the command again.'
    );
  }
}

function ensure() {
  if (packagesFit() && readStamp() === lockHash() && ownNodeWorks()) return;
  var release = takeLock(ROOT, 'install', function () {
    say('另一个窗口正在安装依赖，等它完成… / Another window is installing; waiting …');
  });
  try {
    // Looked at again: whoever held the lock may have done all of it.
    if (!packagesFit()) install();
    if (!ownNodeWorks()) mendOwnNode();
    fs.writeFileSync(STAMP, lockHash());
  } finally {
    release();
  }
}

try {
  ensure();
} catch (error) {
  if (error instanceof Refusal) say(error.sentence);
  else say('准备工作没有完成 / Preparation failed: ' + (error && error.message ? error.message : error));
  process.exitCode = 1;
}
