// Makes pages smoother; nothing needs it. Texts come from data attributes, so that they stay message keys.
(() => {
  'use strict';
  const one = (s, r = document) => r.querySelector(s);
  const all = (s, r = document) => [...r.querySelectorAll(s)];
  const within = (r, s) => (r.matches(s) ? r : one(s, r));
  const live = one('#announce');
  const address = (link) => link.pathname + link.search;
  const KEPT = 3 * 864e5;

  // Private windows may refuse storage: then the page works without memory.
  const memory = (act) => { try { return act(localStorage); } catch { return null; } };

  function announce(text, failed) {
    if (!live || !text) return;
    live.textContent = '';
    live.classList.toggle('failed', !!failed);
    live.classList.toggle('visually-hidden', !failed);
    setTimeout(() => { live.textContent = text; }, 50);
  }

  function focus(el) {
    if (!el) return;
    if (el.tabIndex < 0) el.tabIndex = -1;
    el.focus();
  }

  // --- drafts: they hold what people say about officials, so they expire
  const draftKey = (name) => 'draft:' + name;
  const kept = (f) => [...f.elements].filter((e) => e.name && e.name[0] !== '_'
    && !/^(hidden|file|password|submit|button|reset)$/.test(e.type) && !e.closest('[data-undrafted]'));

  function readDraft(key) {
    const draft = memory((m) => JSON.parse(m.getItem(key)));
    return draft && Date.now() - draft.at < KEPT ? draft.values : {};
  }

  function keepDraft(form, key) {
    const values = readDraft(key);
    kept(form).forEach((e) => { values[e.name] = []; });
    kept(form).forEach((e) => {
      if (!/^(radio|checkbox)$/.test(e.type) || e.checked) values[e.name].push(e.value);
    });
    memory((m) => m.setItem(key, JSON.stringify({ at: Date.now(), values })));
  }

  function restoreDraft(form, key) {
    const values = readDraft(key);
    let restored = false;
    const before = new Set(kept(form).filter((e) => e.checked).map((e) => e.name));
    kept(form).forEach((e) => {
      const value = values[e.name] || [];
      if (/^(radio|checkbox)$/.test(e.type)) {
        if (!before.has(e.name) && value.includes(e.value)) restored = e.checked = true;
      }
      else if (!e.value && value[0]) {
        e.value = value[0];
        restored = true;
      }
    });
    return restored;
  }

  all('[data-draft-clear]').forEach((e) => memory((m) => m.removeItem(draftKey(e.dataset.draftClear))));

  all('form[data-draft]').forEach((form) => {
    const key = draftKey(form.dataset.draft);
    const note = one('[data-draft-note]', form);
    let timer;
    if (restoreDraft(form, key) && note) note.hidden = false;
    form.addEventListener('input', () => {
      clearTimeout(timer);
      timer = setTimeout(() => keepDraft(form, key), 300);
    });
    form.addEventListener('submit', () => keepDraft(form, key));
    form.addEventListener('click', (e) => {
      if (!e.target.closest('[data-draft-discard]')) return;
      clearTimeout(timer);
      memory((m) => m.removeItem(key));
      location.assign(location.pathname + location.search);
    });
  });

  // --- a double click sends once; aria-disabled keeps the button's own value in the request
  function release(form) {
    delete form.dataset.sent;
    [...form.elements].forEach((b) => b.removeAttribute('aria-disabled'));
  }

  document.addEventListener('submit', (e) => {
    const form = e.target;
    if (e.defaultPrevented || form.method !== 'post') return;
    if (form.dataset.sent) return e.preventDefault();
    form.dataset.sent = '1';
    if (e.submitter) e.submitter.setAttribute('aria-disabled', 'true');
    setTimeout(release, 1e4, form);
  });
  addEventListener('pageshow', (e) => { if (e.persisted) all('form').forEach(release); });

  // --- what is left to type, counted as the server counts: characters of NFC
  function count(area) {
    const out = document.getElementById(area.id + '-count');
    if (!out) return;
    const left = area.dataset.max - [...area.value.normalize('NFC')].length;
    const near = left < area.dataset.max / 5;
    out.hidden = !near;
    out.textContent = (left < 0 ? out.dataset.over : out.dataset.left).replace('{n}', Math.abs(left));
  }
  document.addEventListener('input', (e) => { if (e.target.dataset.max) count(e.target); });

  // --- small acts
  document.addEventListener('click', (e) => {
    const at = (s) => e.target.closest(s);
    const copy = at('[data-copy]');
    const link = at('[data-row] a');
    if (at('[data-print]')) print();
    if (at('[data-shortcuts]')) shortcuts.showModal();
    if (copy) navigator.clipboard.writeText(one(copy.dataset.copy).textContent.trim()).then(() => announce(copy.dataset.copied));
    if (link) memory(() => sessionStorage.setItem('last', address(link)));
    if (at('[data-fill]')) fill(at('[data-fill]'));
  });

  // A suggestion taken over into the form: only filled in, decided by whoever sends it.
  function fill(button) {
    const field = button.form.elements[button.dataset.fill];
    const way = one('[name=outcome][value="' + button.dataset.choose + '"]', button.form);
    way.checked = true;
    field.value = button.dataset.value;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    focus(field);
    announce(button.dataset.said);
  }

  // --- lists by keyboard: single letters, so they can be switched off (WCAG 2.1.4)
  const shortcuts = one('#shortcuts');
  const keys = shortcuts && one('[data-keys]', shortcuts);
  if (keys) {
    keys.checked = memory((m) => m.getItem('keys')) !== 'off';
    keys.addEventListener('change', () => memory((m) => m.setItem('keys', keys.checked ? 'on' : 'off')));
  }

  document.addEventListener('keydown', (e) => {
    if (!keys || !keys.checked || e.ctrlKey || e.metaKey || e.altKey || e.isComposing
      || e.target.closest('input:not([data-tick]), textarea, select, [contenteditable], dialog')) return;
    const rows = all('[data-rows] [data-row]');
    const here = rows.indexOf(e.target.closest('[data-row]'));
    const box = rows[here] && one('[data-tick]', rows[here]);
    const go = { j: here + 1, k: here < 0 ? 0 : here - 1 }[e.key];
    // The page's own box before that of the frame, which a narrow screen folds away.
    const search = e.key === '/' && (one('main [data-search]') || one('[data-search]'));
    if (e.key === 'x' && box) box.click();
    else if (e.key === '?') shortcuts.showModal();
    else if (search) {
      const folded = search.closest('details');
      if (folded) folded.open = true;
      if (!search.offsetWidth) one('#menu').showPopover();
      search.focus();
    }
    else if (rows[go]) one('a', rows[go]).focus();
    else return;
    e.preventDefault();
  });

  // --- ticked rows; Enter on a box opens its row instead of sending the form the box belongs to
  const bulk = one('[data-bulk]');
  if (bulk) {
    const boxes = all('[data-tick]');
    const page = one('#tick-page', bulk);
    const words = one('[data-ticked]', bulk);
    const tell = () => {
      const ticked = boxes.filter((b) => b.checked).length;
      words.hidden = !ticked;
      words.textContent = words.dataset.words.replace('{n}', ticked);
      page.checked = ticked === boxes.length;
    };
    one('[data-tick-page]', bulk).hidden = false;
    page.addEventListener('change', () => boxes.forEach((b) => { b.checked = page.checked; }));
    document.addEventListener('change', tell);
    addEventListener('pageshow', tell);
    boxes.forEach((b) => b.addEventListener('keydown', (e) => {
      if (e.key !== 'Enter') return;
      e.preventDefault();
      one('a', b.closest('[data-row]')).click();
    }));
  }

  // --- each page and each piece htmx brings
  function dress(root) {
    all('[data-max]', root).forEach(count);
    all('[data-print], [data-shortcuts], [data-copy], [data-fill]', root).forEach((b) => {
      b.hidden = 'copy' in b.dataset && !navigator.clipboard;
    });
    const last = memory(() => sessionStorage.getItem('last'));
    all('[data-row]', root).forEach((row) => {
      const link = one('a', row);
      const mark = one('[data-last-mark]', row);
      const is = link && address(link) === last;
      row.toggleAttribute('data-last', !!is);
      if (mark) mark.hidden = !is;
    });
  }

  // --- a code behind the hash sign of a scanned address goes into its field and leaves the address
  const coded = one('[data-from-hash]');
  if (coded && location.hash.length > 20) {
    coded.elements[coded.dataset.fromHash].value = location.hash.slice(1);
    history.replaceState(null, '', location.pathname);
  }

  // --- finds while one types; citizens' pages go without htmx, which weighs more than all the rest of them
  all('[data-find]').forEach((box) => {
    const found = one(box.dataset.into);
    let timer;
    let asked;
    async function find() {
      if (asked) asked.abort();
      asked = new AbortController();
      const chosen = new FormData(box.form).get(box.dataset.keep) || '';
      const query = new URLSearchParams({ [box.name]: box.value, [box.dataset.keep]: chosen, agency: box.dataset.agency });
      try {
        const answer = await fetch(box.dataset.find + '?' + query, { signal: asked.signal });
        if (!answer.ok) return;
        found.innerHTML = await answer.text();
        const said = one('[data-announce]', found);
        announce(said && said.textContent.trim());
      }
      catch { /* the button still finds */ }
    }
    box.addEventListener('input', () => {
      clearTimeout(timer);
      timer = setTimeout(find, 300);
    });
    // Enter looks for it; it does not send the form around it.
    box.addEventListener('keydown', (e) => {
      if (e.key !== 'Enter' || e.isComposing) return;
      e.preventDefault();
      clearTimeout(timer);
      find();
    });
  });

  // --- tabs in one row that is wider than the screen: the current one in sight
  all('.tabs [aria-current]').forEach((tab) => {
    const row = tab.closest('.tabs');
    row.scrollLeft = tab.offsetLeft - row.offsetLeft - (row.clientWidth - tab.offsetWidth) / 2;
  });

  dress(document);
  focus(one('#error-summary'));

  document.addEventListener('htmx:afterSettle', (e) => {
    const root = e.target;
    dress(root);
    const said = within(root, '[data-announce]');
    if (said) announce(said.dataset.announce || said.textContent.trim());
    focus(within(root, '#error-summary') || within(root, '[data-focus]'));
  });
  ['responseError', 'sendError', 'timeout'].forEach((n) =>
    document.addEventListener('htmx:' + n, () => announce(live && live.dataset.failed, true)));
})();
