// The paragraph in the middle of the window has the map show something; what the map tells stands under it.
const map = document.querySelector('ecuador-in-transit');
const told = document.getElementById('told');

map.addEventListener('map-mark', ({ detail }) => {
  told.textContent = detail.id === null ? 'Nothing is chosen.' : `Chosen: ${detail.id}`;
});

const middle = new IntersectionObserver(
  (entries) => {
    const seen = entries.findLast(({ isIntersecting }) => isIntersecting);
    if (seen !== undefined) map.show(JSON.parse(seen.target.dataset.show));
  },
  { rootMargin: '-55% 0px -35% 0px' },
);
for (const paragraph of document.querySelectorAll('[data-show]')) middle.observe(paragraph);
