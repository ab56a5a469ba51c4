// @ts-check
/** How clients get to the page: its address, and a tag that puts it on other sites. */
import { html } from '../../vendor/ui.js';
import { t } from '../../i18n.js';
import { guide } from '../../guide.js';
import { bookingPath, widgetTag } from '../../public-address.js';
import { Button } from '../../parts/button.js';
import { Copy } from '../../parts/copy.js';
import { Field } from '../../parts/form.js';
import { StatusNotice } from './status.js';
import { Section } from './section.js';

/** @param {any} props */
export function Share(props) {
  const { org } = props;
  const open = html`<${Button} href=${bookingPath(org.slug)} target="_blank" icon="globe">${t('cabinet.see-page')}<//>`;
  return html`
    ${org.status !== 'approved' && html`<${StatusNotice} org=${org} />`}
    <section class="card card-section" aria-labelledby="section-link">
      <div class="card-head"><h2 id="section-link">${t('cabinet.section.link')}</h2><p class="mute">${t('cabinet.about.link')}</p></div>
      <${Copy} id="public-link" label=${t('cabinet.public-link')} text=${location.origin + bookingPath(org.slug)} beside=${org.status === 'approved' && open} />
      <p><a href=${guide('booking-page')} target="_blank">${t('help.booking-page')}</a></p>
    </section>
    <section class="card card-section" aria-labelledby="section-widget">
      <div class="card-head"><h2 id="section-widget">${t('cabinet.section.widget')}</h2><p class="mute">${t('cabinet.about.widget')}</p></div>
      <${Copy} id="widget-tag" label=${t('cabinet.widget-tag')} text=${widgetTag(location.origin, org.slug)} long hint=${t('cabinet.widget-hint')} />
    </section>
    <${Section} ...${props} name="sites" members=${{ frameOrigins: 'lines' }}>
      ${(/** @type {any} */ { bind }) => html`<${Field} ...${bind('frameOrigins')} as="textarea" rows="3" placeholder="https://example.com" spellcheck="false" hint=${t('cabinet.sites-hint')} />`}
    <//>
  `;
}
