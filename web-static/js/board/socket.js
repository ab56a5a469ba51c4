// @ts-check
import { resting, statusOf, step } from './connection.js';

/** The real socket, clock and browser events around the connection machine. */
export class BoardSocket {
  /**
   * @param {{url: string, token: (fresh: boolean) => Promise<string>, hello: () => object, receive: (frame: any) => string,
   *   forget: () => void, status: (status: {name: string, seconds: number}) => void, isFinal: (error: any) => boolean}} wiring
   *   `receive` applies a frame and says its outcome; `hello` says range and position
   */
  constructor(wiring) {
    this.wiring = wiring;
    this.machine = resting();
    /** @type {WebSocket | null} */
    this.socket = null;
  }

  start() {
    this.ending = new AbortController();
    const { signal } = this.ending;
    addEventListener('online', () => this.on({ on: 'online' }), { signal });
    addEventListener('offline', () => this.on({ on: 'offline' }), { signal });
    document.addEventListener('visibilitychange', () => document.hidden || this.on({ on: 'visible' }), { signal });
    this.ticking = setInterval(() => this.on({ on: 'tick' }), 1000);
    this.on({ on: 'start' });
  }

  stop() {
    this.ending?.abort();
    clearInterval(this.ticking);
    this.on({ on: 'stop' });
  }

  /** Only once greeted: before that the hello will say it. */
  send(message) {
    if (this.machine.phase === 'live' || this.machine.phase === 'greeting') this.socket?.send(JSON.stringify(message));
  }

  on(event) {
    const { machine, effects } = step(this.machine, event, Date.now(), Math.random);
    this.machine = machine;
    for (const effect of effects) this.act(effect);
    this.wiring.status(statusOf(this.machine, Date.now()));
  }

  act(effect) {
    switch (effect.do) {
      case 'token': return this.fetchToken(effect.fresh);
      case 'open': return this.open(effect.token);
      case 'hello': return this.socket?.send(JSON.stringify({ type: 'hello', token: effect.token, ...this.wiring.hello() }));
      case 'renew': return this.socket?.send(JSON.stringify({ type: 'renew', token: effect.token }));
      case 'beat': return this.socket?.send(JSON.stringify({ type: 'beat' }));
      case 'close': return this.drop();
      case 'forget': return this.wiring.forget();
    }
  }

  async fetchToken(fresh) {
    try {
      this.on({ on: 'token', token: await this.wiring.token(fresh) });
    } catch (error) {
      this.on({ on: 'no-token', final: this.wiring.isFinal(error) });
    }
  }

  open(token) {
    this.drop();
    const socket = new WebSocket(this.wiring.url);
    this.socket = socket;
    const mine = handle => event => this.socket === socket && handle(event);
    socket.onopen = mine(() => this.on({ on: 'opened', token }));
    socket.onmessage = mine(event => this.receive(JSON.parse(event.data)));
    socket.onclose = mine(event => this.on({ on: 'closed', code: event.code }));
  }

  receive(frame) {
    this.on({ on: 'frame', type: frame.type, outcome: this.wiring.receive(frame) });
  }

  /** A socket that is not ours any more is no longer heard. */
  drop() {
    const socket = this.socket;
    this.socket = null;
    socket?.close();
  }
}
