import module from 'node:module';

// Plain JavaScript on purpose: an old Node must be able to read this file, and it must run before
// better-sqlite3 is loaded, which ends a Node below 22 with a segmentation fault and no message.
const major = Number(process.versions.node.split('.')[0]);
if (major < 24) {
  process.stderr.write(
    `Xinsheng needs Node.js 24 or newer; this is ${process.versions.node} at ${process.execPath}.\n` +
      'On Linux x64, "npm ci" brings Node 24 along: start with "npm start" (not "node server/main.ts").\n' +
      'Elsewhere, install Node.js 24 from https://nodejs.org and try again.\n' +
      '心声需要 Node.js 24 或更高版本，请用 npm start 启动，或先安装 Node.js 24。\n',
  );
  process.exit(1);
}

// Compiled code is kept between starts: ready sooner, and less memory held.
module.enableCompileCache?.();
