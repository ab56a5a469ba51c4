// @ts-check
import { html, useEffect, useState } from '../vendor/ui.js';
import { t } from '../i18n.js';
import { duration } from '../time.js';
import { secondsLeft, ticking } from './countdown.js';

const HOUR = 3600;

/** A running clock to an end; who listens is told it in words, once. @param {{ until: string }} props */
export function Timer({ until }) {
  const now = useSeconds();
  const left = secondsLeft(until, now);
  if (left > HOUR) return html`<span class="timer">${t('book.left', { time: duration(Math.ceil(left / 60)) })}</span>`;
  return html`<span class="timer" role="timer" aria-label=${t('book.left', { time: duration(Math.ceil(left / 60)) })}>${ticking(left)}</span>`;
}

/** @returns {number} */
function useSeconds() {
  const [now, setNow] = useState(Date.now());
  useEffect(() => {
    const clock = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(clock);
  }, []);
  return now;
}
