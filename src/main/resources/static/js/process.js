// Draws the process and lays the numbers of the table beneath on it. Without this the table says the same.
(async () => {
  'use strict';
  const frame = document.querySelector('[data-process]');
  const box = frame.firstElementChild;
  frame.hidden = false;
  try {
    const drawing = await fetch(frame.dataset.process);
    if (!drawing.ok) throw new Error(drawing.statusText);
    const viewer = new BpmnJS({ container: box });
    await viewer.importXML(await drawing.text());
    const canvas = viewer.get('canvas');
    const overlays = viewer.get('overlays');
    canvas.zoom('fit-viewport');
    const shown = viewer.get('elementRegistry');
    document.querySelectorAll('[data-step]').forEach((row) => {
      const step = row.dataset;
      if (!shown.get(step.step)) return;
      if (step.shade > 0) canvas.addMarker(step.step, 'shade-' + step.shade);
      if (step.finished > 0) overlays.add(step.step, { position: { bottom: 0, left: 0 }, scale: false, html: words('past', step.past) });
      if (step.open > 0) overlays.add(step.step, { position: { top: -14, right: 24 }, scale: false, html: words(step.late > 0 ? 'token late' : 'token', step.token) });
    });
    frame.dataset.drawn = 'true';
  }
  catch (failure) {
    console.warn(failure);
    box.textContent = frame.dataset.failed;
    box.className = 'hint';
  }

  function words(look, text) {
    const words = document.createElement('span');
    words.className = look;
    words.textContent = text;
    return words;
  }
})();
