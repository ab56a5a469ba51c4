// @ts-check
/** A list from the server: first page, more pages, and asked for again when something changed. */
import { html, useCallback, useEffect, useState } from '../vendor/ui.js';
import { t } from '../i18n.js';
import { get } from '../api.js';
import { Failure } from '../pages/failure.js';
import { Button } from './button.js';
import { Skeleton } from './skeleton.js';
import { toastProblem } from './toast.js';

/**
 * @typedef {{ items: any[] | null, problem: unknown, more: (() => Promise<void>) | null, reload: () => Promise<void> }} List
 * @param {string} path
 * @param {Record<string, any>} [query]
 * @returns {List}
 */
export function useList(path, query = {}) {
  const [items, setItems] = useState(/** @type {any[] | null} */ (null));
  const [next, setNext] = useState(/** @type {string | undefined} */ (undefined));
  const [problem, setProblem] = useState(/** @type {unknown} */ (null));
  const asked = JSON.stringify([path, query]);
  const load = useCallback(
    async (/** @type {AbortSignal} */ signal) => {
      try {
        const page = await get(path, query, signal);
        setItems(page.items);
        setNext(page.next);
        setProblem(null);
      } catch (refused) {
        if (!signal?.aborted) setProblem(refused);
      }
    },
    [asked],
  );
  useEffect(() => {
    const ending = new AbortController();
    load(ending.signal);
    return () => ending.abort();
  }, [load]);
  const more = async () => {
    try {
      const page = await get(path, { ...query, cursor: next });
      setItems((before) => [...(before ?? []), ...page.items]);
      setNext(page.next);
    } catch (refused) {
      toastProblem(refused);
    }
  };
  return { items, problem, more: next ? more : null, reload: () => load(new AbortController().signal) };
}

/** Skeleton, failure, emptiness or the rows. @param {{ list: List, empty: any, children: (items: any[]) => any }} props */
export function Listed({ list, empty, children }) {
  if (list.problem && !list.items) return html`<${Failure} problem=${list.problem} retry=${list.reload} />`;
  if (!list.items) return html`<${Skeleton} rows=${6} />`;
  if (!list.items.length) return empty;
  return html`
    ${children(list.items)}
    ${list.more && html`<p class="more"><${Button} onClick=${list.more}>${t('action.more')}<//></p>`}
  `;
}

/** @param {{ heads: string[], label: string, children?: any }} props an empty head names a column of buttons */
export function Table({ heads, label, children }) {
  return html`
    <div class="table-box" role="region" aria-label=${label} tabindex="0">
      <table class="table">
        <caption class="sr">${label}</caption>
        <thead><tr>${heads.map((head) => html`<th key=${head} scope="col">${head || html`<span class="sr">${t('list.actions')}</span>`}</th>`)}</tr></thead>
        <tbody>${children}</tbody>
      </table>
    </div>
  `;
}

/** @template {string} T @param {{ label: string, value: T, options: [T, string][], onValue: (value: T) => void }} props */
export function Tabs({ label, value, options, onValue }) {
  return html`<div class="tabs" role="group" aria-label=${label}>${options.map(([name, text]) => html`<button key=${name} type="button" aria-pressed=${value === name} onClick=${() => onValue(name)}>${text}</button>`)}</div>`;
}
