// @ts-check
/** Everything about one service: what is needed at once on top, the rest folded with what it says now. */
import { html, useEffect, useState } from '../../vendor/ui.js';
import { t } from '../../i18n.js';
import { Problem, all, get, put } from '../../api.js';
import { minorDigits, money } from '../../money.js';
import { duration } from '../../time.js';
import { useDraft } from '../../parts/draft.js';
import { EditDialog } from '../../parts/edit-dialog.js';
import { Fold } from '../../parts/fold.js';
import { Check, Field } from '../../parts/form.js';
import { toastProblem } from '../../parts/toast.js';
import { Performers } from './performer-fields.js';
import { performersOf, rowsOf, withSkill } from './performers.js';
import { Questions } from './question-fields.js';
import { withoutChoice } from './questions.js';
import { draftOf, wantedOf } from './typed.js';
import { PlaceFields, PriceFields, TimeFields } from './service-fields.js';

const CURRENCIES = ['UZS', 'USD', 'EUR', 'RUB', 'KZT'];

/** @param {{ one: any, skills: any[], onClose: () => void, onSaved: () => void }} props */
export function ServiceDialog({ one, skills, onClose, onSaved }) {
  const { draft, bind, key } = useDraft(draftOf(one, minorDigits));
  const people = usePerformers(one, draft.currency);
  const digits = minorDigits(draft.currency);
  const chooseSkill = (/** @type {string} */ skill) => {
    people.follow(draft.skill, skill);
    bind('skill').onValue(skill);
  };
  const wanted = () => {
    refuseBare(draft.questions);
    return wantedOf(draft, minorDigits);
  };
  const performing = people.list.filter((each) => each.performs).length;
  return html`
    <${EditDialog} title=${one ? one.name : t('catalogue.new-service')} class="dialog-roomy" path="/services" one=${one} draftKey=${key} wanted=${wanted} after=${(/** @type {any} */ saved) => people.save(saved, draft.skill, digits)} onClose=${onClose} onSaved=${onSaved}>
      <div class="name-colour">
        <${Field} ...${bind('name')} label=${t('catalogue.name')} required maxlength="120" autocomplete="off" />
        <${ColourField} ...${bind('colour')} />
      </div>
      <div class="split">
        <${Field} ...${bind('durationMinutes')} type="number" label=${t('catalogue.minutes')} required min="5" max="1440" />
        <${Field} ...${bind('priceMinor')} type="number" label=${t('catalogue.price')} required min="0" max="1000000000" step="any" />
        <${Field} ...${bind('currency')} as="select" label=${t('catalogue.currency')}>${CURRENCIES.map((code) => html`<option key=${code} value=${code}>${code}</option>`)}<//>
      </div>
      <${Field} ...${bind('description')} as="textarea" label=${t('catalogue.description')} hint=${t('catalogue.description-hint')} maxlength="2000" rows="2" />
      <${Check} name="online" label=${t('catalogue.online')} checked=${draft.online} onValue=${bind('online').onValue} />
      <div class="folds">
        <${Fold} title=${t('catalogue.time')} said=${timeSaid(draft)}><${TimeFields} bind=${bind} /><//>
        <${Fold} title=${t('catalogue.places')} said=${placesSaid(draft)}><${PlaceFields} bind=${bind} draft=${draft} /><//>
        <${Fold} title=${t('catalogue.money')} said=${moneySaid(draft, digits)}><${PriceFields} bind=${bind} currency=${draft.currency} /><//>
        <${Fold} title=${t('catalogue.questions')} said=${draft.questions.length ? t('catalogue.questions-count', { count: draft.questions.length }) : t('catalogue.no-question')}><${Questions} ...${bind('questions')} /><//>
        <${Fold} title=${t('catalogue.performers')} said=${t('catalogue.performers-count', { count: performing })}>
          <${Field} ...${bind('skill')} as="select" label=${t('catalogue.skill')} hint=${t('catalogue.skill-hint')} onValue=${chooseSkill}><option value="">${t('catalogue.any-skill')}</option>${skills.map((skill) => html`<option key=${skill.id} value=${skill.id}>${skill.name}</option>`)}<//>
          <${Performers} people=${people} draft=${draft} />
        <//>
      </div>
    <//>
  `;
}

/** @param {{ name: string, value: string, onValue: (colour: string) => void }} props */
function ColourField({ name, value, onValue }) {
  return html`<div class="field"><label for="service-colour">${t('catalogue.colour')}</label><input id="service-colour" class="swatch" type="color" name=${name} value=${value || '#0d9488'} onInput=${(/** @type {any} */ event) => onValue(event.currentTarget.value)} /></div>`;
}

/** A choice between less than two. @param {import('./questions.js').Question[]} questions */
function refuseBare(questions) {
  const errors = withoutChoice(questions).map((id) => ({ pointer: `/${id}-choices`, reason: t('catalogue.two-choices') }));
  if (errors.length) throw new Problem({ type: 'check-fields', title: t('problem.check-fields'), errors });
}

/** The people of a service, saved after it. @param {any} one @param {string} currency */
function usePerformers(one, currency) {
  const [employees, setEmployees] = useState(/** @type {any[]} */ ([]));
  const [list, setList] = useState(/** @type {import('./performers.js').Performer[]} */ ([]));
  const [before, setBefore] = useState('[]');
  const [away, setAway] = useState(/** @type {any[]} */ ([])); // archived people keep what is said of them
  useEffect(() => {
    Promise.all([all('/employees'), one ? get(`/services/${one.id}/performers`) : { items: [] }]).then(([people, { items }]) => {
      const digits = minorDigits(currency);
      const performers = performersOf(people, one?.skill ?? '', items, digits);
      setEmployees(people);
      setList(performers);
      setAway(items.filter((/** @type {any} */ row) => !people.some((each) => each.id === row.employee)));
      setBefore(JSON.stringify(rowsOf(people, one?.skill ?? '', performers, digits)));
    }, toastProblem);
  }, []);
  /** @param {any} saved @param {string} skill @param {number} digits */
  const save = async (saved, skill, digits) => {
    const rows = rowsOf(employees, skill, list, digits);
    if (JSON.stringify(rows) !== before) await put(`/services/${saved.id}/performers`, { items: [...rows, ...away] }, saved.version);
  };
  /** @param {string} from @param {string} to */
  const follow = (from, to) => setList(withSkill(employees, from, to, list));
  return { employees, list, setList, save, follow };
}

/** @param {Record<string, any>} draft */
function timeSaid(draft) {
  const around = Number(draft.bufferBeforeMinutes) + Number(draft.bufferAfterMinutes);
  return [t('catalogue.every', { what: duration(Number(draft.stepMinutes)) }), around > 0 && t('catalogue.around', { what: duration(around) }), t('catalogue.ahead', { count: Number(draft.windowDays) })].filter(Boolean).join(' · ');
}

/** @param {Record<string, any>} draft */
function placesSaid(draft) {
  const capacity = Number(draft.capacity);
  return [capacity > 1 ? t('catalogue.group-of', { count: capacity }) : t('catalogue.one-client'), t(`catalogue.confirmation.${draft.confirmation}`)].join(' · ');
}

/** @param {Record<string, any>} draft @param {number} digits */
function moneySaid(draft, digits) {
  const amount = (/** @type {string} */ name) => money(Math.round(Number(draft[name]) * 10 ** digits), draft.currency);
  const said = [Number(draft.depositMinor) > 0 && `${t('catalogue.deposit')} ${amount('depositMinor')}`, Number(draft.noShowFeeMinor) > 0 && `${t('catalogue.no-show-fee')} ${amount('noShowFeeMinor')}`].filter(Boolean);
  return said.join(' · ') || t('catalogue.no-deposit');
}
