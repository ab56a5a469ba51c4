// @ts-check
/** Short news at the lower edge, told politely to screen readers; stays while pointed at or focused. */
import { html, signal, useEffect, useRef } from '../vendor/ui.js';
import { t } from '../i18n.js';
import { Button } from './button.js';
import { Icon } from './icon.js';
import { sentence } from '../problem.js';

/** @typedef {{ text: string, icon?: string, undo?: () => unknown, action?: string, seconds?: number }} Toast `action` names the button, else Undo */

const shown = signal(/** @type {(Toast & { id: number })[]} */ ([]));
let last = 0;

/** @param {Toast} news @returns {() => void} takes it away */
export function toast(news) {
  const id = ++last;
  shown.value = [...shown.value.slice(-2), { ...news, id }];
  return () => dismiss(id);
}

/** @param {unknown} problem */
export const toastProblem = (problem) => toast({ text: sentence(problem), icon: 'triangle-alert' });

/** @param {number} id */
function dismiss(id) {
  shown.value = shown.value.filter((news) => news.id !== id);
}

export function Toasts() {
  return html`<div class="toasts" role="status" aria-live="polite">${shown.value.map((news) => html`<${One} key=${news.id} news=${news} />`)}</div>`;
}

/** @param {{ news: Toast & { id: number } }} props */
function One({ news }) {
  const timer = useRef(0);
  const stop = () => clearTimeout(timer.current);
  const run = () => {
    stop();
    timer.current = setTimeout(() => dismiss(news.id), (news.seconds ?? (news.undo ? 10 : 6)) * 1000);
  };
  useEffect(() => {
    run();
    return stop;
  }, []);
  const undo = () => {
    dismiss(news.id);
    news.undo?.();
  };
  return html`
    <div class="toast" onPointerEnter=${stop} onPointerLeave=${run} onFocusIn=${stop} onFocusOut=${run}>
      ${news.icon && html`<${Icon} name=${news.icon} />`}
      <span>${news.text}</span>
      ${news.undo && html`<${Button} onClick=${undo}>${news.action ?? t('action.undo')}<//>`}
      <${Button} icon="x" label=${t('action.close')} onClick=${() => dismiss(news.id)} />
    </div>
  `;
}
