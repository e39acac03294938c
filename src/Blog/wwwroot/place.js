// Changing the language keeps the section: the switch leads where the link beneath the nearest heading does.
const sections = [...document.querySelectorAll('.prose > .across > a')];

function nearest() {
  return sections.findLast(link => link.parentElement.previousElementSibling.getBoundingClientRect().top < innerHeight / 3);
}

for (const link of document.querySelectorAll('.languages a:not([aria-current]), .twin-title')) {
  link.addEventListener('click', () => {
    const section = nearest();
    if (section) link.href = section.href;
  });
}
