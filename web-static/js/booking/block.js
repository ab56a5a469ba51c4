// @ts-check
import { html } from '../vendor/ui.js';
import { t } from '../i18n.js';
import { Button } from '../parts/button.js';
import { Dialog } from '../parts/dialog.js';
import { Icon } from '../parts/icon.js';
import { dayLong, hours, moment, zoned } from '../time.js';
import { Gone } from '../board/parts/gone.js';

/** Time that is taken without a client. @param {{ visit: import('../board/station.js').Station, id: string }} props */
export function Block({ visit, id }) {
  const state = visit.desk.seen.value;
  const block = state.blocks.get(id);
  if (!block) return html`<${Gone} visit=${visit} />`;
  const leave = block.reason === 'leave';
  const free = () => {
    visit.shut();
    visit.order({ verb: 'block.free', id }, t('book.freed'));
  };
  return html`
    <${Dialog} title=${t(`book.block.${block.reason}`)} class="sheet" atTitle onClose=${() => visit.shut()}>
      <p><span class=${`pill ${leave ? 'pill-leave' : 'pill-hold'}`}><${Icon} name=${leave ? 'sun' : 'lock'} />${t(`book.block.${block.reason}`)}</span></p>
      <dl class="board-facts">
        <dt>${t('board.person')}</dt><dd>${state.employees.get(block.employee)?.name}</dd>
        <dt>${t('board.time')}</dt><dd>${timeOf(block)}</dd>
        ${block.note && html`<dt>${t('board.note')}</dt><dd>${block.note}</dd>`}
      </dl>
      ${visit.rights.value.booking && html`<div class="row-wrap board-verbs"><${Button} icon="undo-2" onClick=${free}>${t('book.free-block')}<//></div>`}
    <//>
  `;
}

function timeOf(block) {
  const [first, last] = [zoned(block.startsAt), zoned(block.endsAt)].map(at => at.toPlainDate());
  return first.equals(last) ? `${dayLong(first)}, ${hours(block)}` : `${moment(block.startsAt)} – ${moment(block.endsAt)}`;
}
