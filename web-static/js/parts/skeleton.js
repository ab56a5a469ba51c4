// @ts-check
import { html, useEffect, useState } from '../vendor/ui.js';
import { t } from '../i18n.js';

const PATIENCE = 150;

/** Grey rows in place of what comes; a quick answer shows none. @param {{ rows?: number }} props */
export function Skeleton({ rows = 4 }) {
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), PATIENCE);
    return () => clearTimeout(timer);
  }, []);
  if (!late) return null;
  return html`<div class="skeleton" role="status"><span class="sr">${t('frame.loading')}</span>${Array.from({ length: rows }, (_, index) => html`<i key=${index} aria-hidden="true" />`)}</div>`;
}
