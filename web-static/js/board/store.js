// @ts-check
import { batch, signal } from '../vendor/ui.js';
import { accessToken, refresh } from '../tokens.js';
import { BoardSocket } from './socket.js';
import { apply } from './state.js';

/**
 * The live board of my organisation as signals.
 *
 * @typedef {{from: string, to: string}} Range instants
 * @typedef {{user: string, name: string, role: string}} Watcher
 * @typedef {ReturnType<typeof connect>} Store
 *
 * @param {Range} range what to load; at most 62 days
 */
export function connect(range) {
  let wanted = range;
  /** Whether the server still knows the numbers of our state. */
  let known = true;
  /** `null` until the first snapshot. */
  const state = signal(/** @type {import('./state.js').State | null} */ (null));
  const status = signal(/** @type {{name: string, seconds: number}} */ ({ name: 'connecting', seconds: 0 }));
  const presence = signal(/** @type {Watcher[]} */ ([]));
  /** The changes of the last frame, in order; a snapshot has none. */
  const changed = signal(/** @type {import('./state.js').Change[]} */ ([]));

  const socket = new BoardSocket({
    url: new URL('/api/v1/board', location.href).href.replace(/^http/, 'ws'),
    token: async fresh => (fresh ? (await refresh()).accessToken : accessToken()),
    isFinal: problem => problem.status === 401 || problem.status === 403,
    hello: () => greeting(state.value, wanted),
    receive,
    forget: () => { known = false; },
    status: now => isSame(now, status.value) || (status.value = now),
  });

  function greeting(now, { from, to }) {
    const resumes = known && now && isSameRange(now, { from, to });
    return { from, to, ...(resumes && { epoch: now.epoch, after: now.seq }) };
  }

  function receive(frame) {
    if (frame.type === 'presence') presence.value = frame.watchers;
    const result = apply(state.value, frame);
    if (frame.type === 'snapshot' && result.outcome === 'applied') known = true;
    if (result.state !== state.value) {
      batch(() => {
        changed.value = result.changes;
        state.value = result.state;
      });
    }
    return result.outcome;
  }

  /** Another range; what is on the board stays until its snapshot is there. */
  function watch(from, to) {
    if (isSameRange(wanted, { from, to })) return;
    wanted = { from, to };
    socket.send({ type: 'watch', from, to });
  }

  socket.start();
  return { state, status, presence, changed, watch, close: () => socket.stop() };
}

function isSameRange(a, b) {
  return Date.parse(a.from) === Date.parse(b.from) && Date.parse(a.to) === Date.parse(b.to);
}

function isSame(a, b) {
  return a.name === b.name && a.seconds === b.seconds;
}
