// @ts-check
import { html, useEffect, useState } from '../../vendor/ui.js';
import { t } from '../../i18n.js';
import { SAID_AT, clockOf, secondsLeft } from '../countdown.js';
import { say } from '../said.js';

const ROUND = 2 * Math.PI * 9;

/**
 * How long the time is still held: seen every second, said aloud now and then.
 * @param {{ heldUntil: string, skew: number, minutes: number, onOver: () => void }} props
 */
export function Timer({ heldUntil, skew, minutes, onOver }) {
  const [left, setLeft] = useState(() => secondsLeft(heldUntil, Date.now(), skew));
  useEffect(() => {
    const look = () => setLeft(secondsLeft(heldUntil, Date.now(), skew));
    look();
    const ticking = setInterval(look, 500);
    document.addEventListener('visibilitychange', look);
    return () => {
      clearInterval(ticking);
      document.removeEventListener('visibilitychange', look);
    };
  }, [heldUntil]);
  useEffect(() => {
    if (SAID_AT.includes(left)) say(t('book.held-for', { time: clockOf(left) }));
    if (left === 0) onOver();
  }, [left, heldUntil]);
  const rest = Math.min(1, left / Math.max(1, minutes * 60));
  return html`
    <div class=${`timer ${left <= 60 ? 'timer-soon' : ''}`} role="timer">
      <svg viewBox="0 0 24 24" aria-hidden="true"><circle cx="12" cy="12" r="9" /><circle class="timer-rest" cx="12" cy="12" r="9" stroke-dasharray=${`${ROUND * rest} ${ROUND}`} /></svg>
      <span>${t('book.held-for', { time: clockOf(left) })}</span>
    </div>
  `;
}
