/*
 * Shows an organisation's booking page inside another site:
 *   <script src="https://muster.example/widget.js" data-organisation="slug" async></script>
 * Optional: data-lang="en|ru|uz", data-service="id". The organisation must have allowed the site's origin.
 */
(() => {
  const script = document.currentScript;
  if (!script?.dataset.organisation) return;
  const { organisation, lang, service } = script.dataset;
  const page = new URL(`/book/${encodeURIComponent(organisation)}?embed=1`, script.src);
  if (lang) page.searchParams.set('lang', lang);
  if (service) page.searchParams.set('service', service);
  const frame = document.createElement('iframe');
  frame.title = script.dataset.title ?? 'Muster';
  frame.src = page.href;
  frame.style.cssText = 'display:block;inline-size:100%;block-size:640px;border:0;color-scheme:normal';
  addEventListener('message', ({ data, origin, source }) => {
    if (origin === page.origin && source === frame.contentWindow && data?.muster === 'height' && data.height > 0) frame.style.blockSize = `${Math.min(data.height, 10_000)}px`;
  });
  // The page inside may begin to listen before or after its frame says that it is there.
  frame.addEventListener('load', () => frame.contentWindow.postMessage({ muster: 'hello' }, page.origin));
  script.after(frame);
})();
