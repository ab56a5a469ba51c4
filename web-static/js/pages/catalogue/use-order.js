// @ts-check
import { useEffect, useRef, useState } from '../../vendor/ui.js';
import { t } from '../../i18n.js';
import { post } from '../../api.js';
import { toastProblem } from '../../parts/toast.js';

/** Somebody who presses an arrow five times has one order in mind. */
const PAUSE = 400;

/**
 * The order at once on screen, a moment later on the server; put back where that refuses.
 * @param {any[]} items @param {(items: any[]) => void} setItems @param {() => Promise<unknown>} reload
 */
export function useOrder(items, setItems, reload) {
  const waiting = useRef(/** @type {{ timer: number, order: string[] } | null} */ (null));
  const [said, setSaid] = useState('');
  const send = async () => {
    const order = waiting.current?.order;
    waiting.current = null;
    if (!order) return;
    try {
      await post('/services/order', { services: order });
    } catch (problem) {
      toastProblem(problem);
    }
    if (!waiting.current) await reload();
  };
  useEffect(() => () => {
    clearTimeout(waiting.current?.timer);
    send();
  }, []);
  /** @param {any[]} next @param {any} one that moved */
  const arrange = (next, one) => {
    setItems(next);
    setSaid(t('catalogue.place', { name: one.name, place: next.findIndex((each) => each.id === one.id) + 1, count: next.length }));
    clearTimeout(waiting.current?.timer);
    waiting.current = { timer: setTimeout(send, PAUSE), order: next.map((each) => each.id) };
  };
  return { arrange, said };
}
