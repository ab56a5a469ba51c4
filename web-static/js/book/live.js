// @ts-check
/** Keeps one day true while it is on screen: told over a socket, and asked for every half a minute where there is none. */
import { delay } from './backoff.js';
import { change, refresh, settle } from './slots.js';

const ASK_EVERY = 30_000;
/** The server says something every 20 s. */
const SILENT = 45_000;
/** What was asked cannot be watched: asking again would not help. */
const REFUSED = 1008;

/** @typedef {import('./times.js').Turn} Turn */

/**
 * @param {import('./api.js').Query} query the socket knows no visit that moves: for one it only says that it is time to ask
 * @param {string} date
 * @param {(turn: Turn) => void} told of times that went or came back
 * @returns {() => void} ends it
 */
export function watch(query, date, told) {
  let socket = /** @type {WebSocket | null} */ (null);
  let tries = 0;
  let ended = false;
  let again = 0;
  let heard = 0;
  const asked = question(query, date);

  const open = () => {
    heard = Date.now();
    socket = new WebSocket(`${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/api/v1/public/slots`);
    socket.onopen = () => socket?.send(JSON.stringify(asked));
    socket.onmessage = ({ data }) => {
      tries = 0;
      heard = Date.now();
      const message = JSON.parse(data);
      if (query.moving) {
        if (message.type === 'slots' || message.type === 'changed') renew();
        return;
      }
      if (message.type === 'slots') told(settle(date, message.items));
      if (message.type === 'changed') told(change(date, message.gone ?? [], message.back ?? []));
    };
    socket.onclose = ({ code }) => {
      if (!ended && code !== REFUSED) again = setTimeout(open, delay(++tries, Math.random()));
    };
  };

  const renew = () => refresh(date).then((turn) => turn && !ended && told(turn)).catch((problem) => console.info('Asked again later:', problem));

  const ask = () => {
    if (socket?.readyState === WebSocket.OPEN && Date.now() - heard > SILENT) socket.close();
    else if ((socket?.readyState === WebSocket.OPEN && !query.moving) || document.visibilityState !== 'visible') return;
    renew();
  };

  if (asked) open();
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

/** The socket knows one person for a whole visit; where each service has one of its own, the page asks by itself. @param {import('./api.js').Query} query @param {string} date */
function question({ slug, services, employees, seats }, date) {
  const [employee] = employees;
  if (employees.some((each) => each !== employee)) return null;
  return { slug, services, employee: employee ?? 'any', from: date, to: date, seats };
}
