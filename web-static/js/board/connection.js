// @ts-check
/**
 * The connection to the board as a machine without clock, timers or sockets: an event goes in, the machine after it and what is to be done come out.
 * `socket.js` gives it the real ones.
 *
 * @typedef {{phase: Phase, attempt: number, retryAt: number, heardAt: number, beatAt: number, refused: boolean, once: boolean}} Machine
 * @typedef {'resting' | 'token' | 'opening' | 'greeting' | 'live' | 'waiting' | 'offline' | 'ended'} Phase
 *   resting: nobody wants it; ended: the session is over, only a sign-in helps
 * @typedef {{on: 'start'} | {on: 'stop'} | {on: 'token', token: string} | {on: 'no-token', final: boolean} | {on: 'opened', token: string}
 *   | {on: 'frame', type: string, outcome: string} | {on: 'closed', code: number} | {on: 'tick'} | {on: 'online'} | {on: 'offline'} | {on: 'visible'}} Event
 * @typedef {{do: 'token', fresh: boolean} | {do: 'open', token: string} | {do: 'hello', token: string} | {do: 'renew', token: string} | {do: 'beat'} | {do: 'close'} | {do: 'forget'}} Effect
 */

export const SILENCE = 35_000;
const BEAT = 20_000;
const PATIENCE = 10_000;
const SECOND = 1_000;
const LONGEST = 30_000;

const UNAUTHORISED = 4001;
const START_OVER = new Set([4009, 1008, 1009]);

/** @returns {Machine} */
export function resting() {
  return { phase: 'resting', attempt: 0, retryAt: 0, heardAt: 0, beatAt: 0, refused: false, once: false };
}

/**
 * @param {Machine} machine @param {Event} event @param {number} now milliseconds @param {() => number} random
 * @returns {{machine: Machine, effects: Effect[]}}
 */
export function step(machine, event, now, random) {
  if (machine.phase === 'ended' || (machine.phase === 'resting' && event.on !== 'start')) return to(machine);
  switch (event.on) {
    case 'start': return machine.phase === 'resting' ? dial(machine, now) : to(machine);
    case 'stop': return to({ ...machine, phase: 'resting' }, { do: 'close' });
    case 'token': return hasToken(machine, event.token, now);
    case 'no-token': return hasNoToken(machine, event.final, now, random);
    case 'opened': return machine.phase === 'opening' ? to({ ...machine, phase: 'greeting', heardAt: now, beatAt: now }, { do: 'hello', token: event.token }) : to(machine);
    case 'frame': return heard(machine, event, now, random);
    case 'closed': return closed(machine, event.code, now, random);
    case 'tick': return tick(machine, now, random);
    case 'offline': return to({ ...machine, phase: 'offline' }, { do: 'close' });
    case 'online': return machine.phase === 'offline' || machine.phase === 'waiting' ? dial(machine, now) : to(machine);
    case 'visible': return machine.phase === 'waiting' ? dial(machine, now) : tick(machine, now, random);
  }
}

/** @param {Machine} machine @returns {{name: 'live' | 'connecting' | 'reconnecting' | 'offline', seconds: number}} */
export function statusOf({ phase, once, retryAt }, now) {
  if (phase === 'live') return { name: 'live', seconds: 0 };
  if (phase === 'offline' || phase === 'ended' || phase === 'resting') return { name: 'offline', seconds: 0 };
  const seconds = phase === 'waiting' ? Math.max(0, Math.ceil((retryAt - now) / SECOND)) : 0;
  return { name: once ? 'reconnecting' : 'connecting', seconds };
}

function dial(machine, now) {
  return to({ ...machine, phase: 'token', heardAt: now }, { do: 'token', fresh: machine.refused });
}

function hasToken(machine, token, now) {
  if (machine.phase === 'live') return to(machine, { do: 'renew', token });
  if (machine.phase !== 'token') return to(machine);
  return to({ ...machine, phase: 'opening', heardAt: now }, { do: 'open', token });
}

function hasNoToken(machine, final, now, random) {
  if (final) return to({ ...machine, phase: 'ended' }, { do: 'close' });
  return machine.phase === 'token' ? later(machine, now, random) : to(machine);
}

function heard(machine, { type, outcome }, now, random) {
  if (machine.phase !== 'live' && machine.phase !== 'greeting') return to(machine);
  const awake = { ...machine, heardAt: now };
  if (type === 'expiring') return to(awake, { do: 'token', fresh: true });
  if (type !== 'snapshot' && type !== 'changes') return to(awake);
  if (outcome === 'gap') return later(awake, now, random, { do: 'close' });
  if (outcome === 'start-over') return later(awake, now, random, { do: 'close' }, { do: 'forget' });
  return to({ ...awake, phase: 'live', once: true, attempt: 0, refused: false });
}

function closed(machine, code, now, random) {
  if (machine.phase === 'offline' || machine.phase === 'waiting' || machine.phase === 'token') return to(machine);
  if (code === UNAUTHORISED && machine.refused) return to({ ...machine, phase: 'ended' });
  const next = code === UNAUTHORISED ? { ...machine, refused: true } : machine;
  return later(next, now, random, ...(START_OVER.has(code) ? [{ do: 'forget' }] : []));
}

function tick(machine, now, random) {
  switch (machine.phase) {
    case 'waiting': return now >= machine.retryAt ? dial(machine, now) : to(machine);
    case 'opening':
    case 'greeting': return now - machine.heardAt > PATIENCE ? later(machine, now, random, { do: 'close' }) : to(machine);
    case 'live': return pulse(machine, now, random);
    default: return to(machine);
  }
}

function pulse(machine, now, random) {
  if (now - machine.heardAt > SILENCE) return later(machine, now, random, { do: 'close' });
  return now - machine.beatAt >= BEAT ? to({ ...machine, beatAt: now }, { do: 'beat' }) : to(machine);
}

/** Wait 1 to 30 s, longer with each attempt and never in step with the others. */
function later(machine, now, random, ...effects) {
  const longest = Math.min(LONGEST, SECOND * 2 ** machine.attempt);
  const wait = Math.max(SECOND, longest * (0.5 + random() / 2));
  return to({ ...machine, phase: 'waiting', attempt: machine.attempt + 1, retryAt: now + wait }, ...effects);
}

/** @returns {{machine: Machine, effects: any[]}} */
function to(machine, ...effects) {
  return { machine, effects };
}
