// Sends files as they are chosen, one after the other; without it they come along with the form. Texts come from data attributes.
(() => {
  'use strict';
  const field = document.querySelector('[data-upload]');
  const one = (s) => field.querySelector(s);
  const input = one('input[type=file]');
  const form = input.form;
  const live = document.getElementById('announce');
  const { upload, most, sent, failed, big, again, drop, wait } = field.dataset;
  let queue = Promise.resolve();
  let open = 0;
  let submitter;

  input.multiple = true;
  one('[data-attach]').hidden = true;

  // Headers hold no letters of Vietnamese, and half a letter can be written nowhere.
  const header = (name) => { try { return encodeURIComponent([...name].slice(0, 300).join('')); } catch { return 'file'; } };
  const say = (text) => { live.textContent = text; };

  function element(name, text, props) {
    const el = Object.assign(document.createElement(name), props);
    el.textContent = text;
    return el;
  }

  function enqueue(file, row) {
    open++;
    queue = queue.then(() => send(file, row)).then(() => {
      open--;
      if (open || !submitter) return;
      const go = submitter;
      submitter = null;
      if (!one('[data-sending] li')) form.requestSubmit(go);
    });
  }

  function send(file, row) {
    const bar = element('progress', '', { max: 100, value: 0 });
    bar.setAttribute('aria-label', file.name);
    row.replaceChildren(element('bdi', file.name), bar);
    return new Promise((done) => {
      const over = (problem, html, mayRepeat) => {
        const told = element('span', problem, { className: 'error' });
        if (html) told.innerHTML = html;
        const buttons = [[drop, () => { row.remove(); input.focus(); }]];
        if (mayRepeat) buttons.unshift([again, () => { input.focus(); enqueue(file, row); }]);
        row.replaceChildren(element('bdi', file.name), told, ...buttons.map(([text, act]) => {
          const button = element('button', text, { type: 'button', className: 'as-link', onclick: act });
          button.append(element('span', ' ' + file.name, { className: 'visually-hidden' }));
          return button;
        }));
        say(file.name + ': ' + told.textContent.trim());
        done();
      };
      if (file.size > most) return over(big);
      const request = new XMLHttpRequest();
      request.open('POST', upload);
      request.setRequestHeader('Content-Type', 'application/octet-stream');
      request.setRequestHeader('X-Form-Key', form.elements.key.value);
      request.setRequestHeader('X-File-Name', header(file.name));
      request.setRequestHeader('X-XSRF-TOKEN', form.elements._csrf.value);
      request.upload.onprogress = (e) => { bar.value = e.loaded * 100 / e.total; };
      request.onerror = () => over(failed, null, true);
      request.onload = () => {
        if (request.status === 400 || request.status === 503) return over('', request.responseText, request.status === 503);
        if (request.status !== 200) return over(failed, null, true);
        row.remove();
        one('[data-chosen]').innerHTML = request.responseText;
        say(file.name + ': ' + sent);
        done();
      };
      request.send(file);
    });
  }

  input.addEventListener('change', () => {
    for (const file of input.files) {
      const row = document.createElement('li');
      one('[data-sending]').append(row);
      enqueue(file, row);
    }
    input.value = '';
  });

  // Whoever goes on meanwhile goes on when all of it is there.
  addEventListener('submit', (e) => {
    if (e.target !== form || !open) return;
    e.preventDefault();
    e.stopImmediatePropagation();
    submitter = e.submitter;
    say(wait);
  }, true);
})();
