// @ts-check
/** Keeps one day true while it is on screen: told over a socket, and asked for every half a minute where there is none. */
import { delay } from './backoff.js';
import { change, refresh, settle } from './slots.js';

const ASK_EVERY = 30_000;

/** @typedef {import('./times.js').Turn} Turn */

/**
 * @param {import('./api.js').Query} query
 * @param {string} date
 * @param {(turn: Turn) => void} told of times that went or came back
 * @returns {() => void} ends it
 */
export function watch(query, date, told) {
  let socket = /** @type {WebSocket | null} */ (null);
  let tries = 0;
  let ended = false;
  let again = 0;

  const open = () => {
    socket = new WebSocket(`${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/api/v1/public/slots`);
    socket.onopen = () => socket?.send(JSON.stringify(question(query, date)));
    socket.onmessage = ({ data }) => {
      tries = 0;
      const message = JSON.parse(data);
      if (message.type === 'slots') told(settle(date, message.items));
      if (message.type === 'changed') told(change(date, message.gone ?? [], message.back ?? []));
    };
    socket.onclose = () => {
      if (!ended) again = setTimeout(open, delay(++tries, Math.random()));
    };
  };

  const ask = () => {
    if (socket?.readyState === WebSocket.OPEN || document.visibilityState !== 'visible') return;
    refresh(date).then((turn) => turn && !ended && told(turn)).catch((problem) => console.info('Asked again later:', problem));
  };

  open();
  const asking = setInterval(ask, ASK_EVERY);
  document.addEventListener('visibilitychange', ask);
  return () => {
    ended = true;
    clearTimeout(again);
    clearInterval(asking);
    document.removeEventListener('visibilitychange', ask);
    socket?.close();
  };
}

/** @param {import('./api.js').Query} query @param {string} date */
function question({ slug, services, employees, seats }, date) {
  const [employee] = employees;
  return { slug, services, employee: employees.length === 1 && employee ? employee : undefined, from: date, to: date, seats: seats > 1 ? seats : undefined };
}
