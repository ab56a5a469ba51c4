// @ts-check
import { html } from '../../vendor/ui.js';
import { t } from '../../i18n.js';
import { Button } from '../../parts/button.js';
import { Icon } from '../../parts/icon.js';
import { VisitCard } from '../parts/visit-card.js';
import { Title } from '../parts/title.js';
import { AddToCalendar } from '../parts/add-to-calendar.js';
import { CopyLink } from '../parts/copy-link.js';
import { go } from '../path.js';
import { details, items, visit } from '../state.js';

/** It is done: what, when, and how to change it. */
export function DoneScreen() {
  const made = visit.value;
  if (!made) return null;
  const requested = made.status === 'requested';
  const another = () => {
    items.value = [];
    visit.value = null;
    go('services', { instead: true });
  };
  return html`
    <section class="step done">
      <div class="done-mark" aria-hidden="true"><${Icon} name=${requested ? 'hourglass' : 'check'} /></div>
      <${Title}>${requested ? t('book.requested') : t('book.booked')}<//>
      ${requested && html`<p>${t('book.requested-text')}</p>`}
      <${VisitCard} visit=${made} />
      ${details.value.email && html`<p class="mail-sent"><${Icon} name="mail" />${t('book.mail-sent', { email: details.value.email.trim() })}</p>`}
      <div class="stack-tight">
        <${AddToCalendar} link=${made.link} />
        <${Button} icon="pencil" class="button-big button-wide" href=${`/visit?lang=${document.documentElement.lang}#${made.link}`} target=${window === top ? undefined : '_blank'}>${made.mayMove || made.mayCancel ? t('book.manage') : t('book.your-booking')}<//>
        <${Button} kind="plain" class="button-wide" onClick=${another}>${t('book.another')}<//>
      </div>
      <p class="mute">${t('book.keep-link')}</p>
      <p><${CopyLink} link=${made.link} /></p>
    </section>
  `;
}
