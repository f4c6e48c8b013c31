// Around htmx in the workspace: what it does not do for people who do not see the swap.
const says = document.querySelector('[data-announce]');

document.addEventListener('htmx:afterSettle', (event) => {
  const target = event.detail.target;
  const heading = target.querySelector('[data-focus]');
  if (heading) heading.focus();
  const told = target.querySelector('[data-said]');
  if (told && says) says.textContent = told.dataset.said;
});
