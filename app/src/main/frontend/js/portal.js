// Only improves: every page works without it.
const says = document.querySelector('[data-announce]');

function announce(text) {
  if (says) says.textContent = text;
}

for (const form of document.querySelectorAll('form[data-once]')) {
  form.addEventListener('submit', (event) => {
    if (form.dataset.sent) {
      event.preventDefault();
      return;
    }
    form.dataset.sent = 'yes';
    announce(form.dataset.once);
  });
}

// A page that comes back from the browser's memory may be sent again.
addEventListener('pageshow', () => {
  for (const form of document.querySelectorAll('form[data-once]')) delete form.dataset.sent;
});

// Of an answer in several boxes only those show that the choice before them asks for.
for (const parts of document.querySelectorAll('[data-parts]')) {
  const choice = parts.querySelector('select');
  const boxes = parts.querySelectorAll('[data-shown]');
  if (!choice || !boxes.length) continue;
  const home = [...boxes].map((box) => box.dataset.shown).find((value) => value !== '!');
  const show = () => {
    for (const box of boxes) box.hidden = (box.dataset.shown === home) !== (choice.value === home);
  };
  choice.addEventListener('change', show);
  show();
}

for (const button of document.querySelectorAll('button[data-copy]')) {
  if (!navigator.clipboard) continue;
  button.hidden = false;
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(button.dataset.copy);
    announce(button.dataset.done);
  });
}

for (const menu of document.querySelectorAll('details.person')) {
  document.addEventListener('click', (event) => {
    if (!menu.contains(event.target)) menu.open = false;
  });
  menu.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !menu.open) return;
    menu.open = false;
    menu.querySelector('summary').focus();
  });
}
