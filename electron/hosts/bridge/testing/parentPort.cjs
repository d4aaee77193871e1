'use strict';
/** Lends a child of the double what Electron gives a utilityProcess: process.parentPort and the ports that arrive over it. */
const { EventEmitter } = require('node:events');

const ports = new Map();

class Port extends EventEmitter {
  constructor(id) {
    super();
    Object.assign(this, { id, started: id === 0, waiting: [] });
    ports.set(id, this);
    // Messages wait for the first listener, and on other ports than the parent's for start() as well.
    this.on('newListener', (name) => {
      if (name === 'message') setImmediate(() => this.flush());
    });
  }
  deliver(event) {
    this.waiting.push(event);
    this.flush();
  }
  flush() {
    if (!this.started || this.listenerCount('message') === 0) return;
    for (const event of this.waiting.splice(0)) this.emit('message', event);
  }
  start() {
    this.started = true;
    this.flush();
  }
  postMessage(data) {
    if (process.connected) process.send({ to: this.id, data });
  }
  close() {
    ports.delete(this.id);
  }
}

process.parentPort = new Port(0);
process.on('message', ({ to, data, ports: given = [] }) => {
  ports.get(to)?.deliver({ data, ports: given.map((id) => new Port(id)) });
});
// Electron ends its utility processes with itself.
process.on('disconnect', () => process.exit(0));
