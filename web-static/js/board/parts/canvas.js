// @ts-check
import { html, useEffect, useRef } from '../../vendor/ui.js';
import { t } from '../../i18n.js';
import { startAt } from '../../booking/bands.js';
import { versionSeen } from '../commands.js';
import { Picture } from '../picture.js';
import { OPEN } from '../rows.js';
import { momentOf, ownerOf } from '../view/words.js';

/** The timeline, and what its gestures mean. @param {{ visit: import('../visit.js').Visit }} props */
export function Canvas({ visit }) {
  const host = useRef(/** @type {HTMLElement | null} */ (null));
  useEffect(() => {
    const picture = new Picture(/** @type {HTMLElement} */ (host.current), visit, actionsOf(visit, () => picture));
    return () => picture.close();
  }, [visit]);
  return html`<div class="timeline" ref=${host}></div>`;
}

/** @returns {import('../view/timeline.js').Actions} */
function actionsOf(visit, picture) {
  const scene = () => picture().timeline.scene;
  return {
    open: item => item.data.version && visit.open(item.entity, { id: item.id }),
    change: (item, spot) => change(visit, item, spot, scene()),
    copy: (item, spot) => copy(visit, item, spot, scene()),
    create: spot => visit.open('new-shift', spot),
    book: (employee, at) => visit.open('book', { employee, service: visit.shown.peek().free, start: startAt(visit.free.bands.peek().get(employee) ?? [], at) }),
    cancel: item => visit.open('cancel', { entity: item.entity, id: item.id }),
    fold: key => visit.fold(key),
    pick: date => visit.show({ view: 'day', date }),
    idle: () => picture().idle(),
  };
}

function change(visit, item, spot, scene) {
  const text = t('board.moved', { where: sentence(item, spot, scene) });
  const version = versionSeen(item.data);
  if (item.entity === 'booking') return visit.order({ verb: 'booking.move', id: item.id, version, body: { startsAt: instant(spot.start), employee: spot.row } }, text);
  visit.order({ verb: 'shift.change', id: item.id, version, body: patchOf(item, spot) }, text);
}

/** Only what differs, so that undo gives back only that. */
function patchOf(item, { start, end, row }) {
  return {
    ...(start !== item.start && { startsAt: instant(start) }),
    ...(end !== item.end && { endsAt: instant(end) }),
    ...(row !== item.row && { employee: row === OPEN ? null : row }),
  };
}

function copy(visit, item, spot, scene) {
  const { skill, label, note } = item.data;
  const body = { startsAt: instant(spot.start), endsAt: instant(spot.end), skill, ...(spot.row !== OPEN && { employee: spot.row }), ...(label && { label }), ...(note && { note }) };
  visit.order({ verb: 'shift.create', body }, t('board.copied', { where: sentence(item, spot, scene) }));
}

function sentence(item, spot, scene) {
  return `${momentOf({ ...item, ...spot }, scene)}, ${ownerOf(spot.row, scene)}`;
}

function instant(at) {
  return new Date(at).toISOString();
}
