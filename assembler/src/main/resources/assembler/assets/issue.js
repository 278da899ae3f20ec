// Moves entries within their section by dragging, or with Alt and the arrow keys. Without this the buttons do the same.
(() => {
  let dragged = null;

  function move(item, to) {
    const form = item.querySelector("form.order");
    const place = document.createElement("input");
    place.type = "hidden";
    place.name = "to";
    place.value = to;
    form.append(place);
    form.submit();
  }

  function places(list) {
    return Array.from(list.children);
  }

  document.querySelectorAll("ol.pieces[data-open]").forEach((list) => {
    places(list).forEach((item) => {
      item.draggable = true;
      item.addEventListener("dragstart", (event) => {
        dragged = item;
        event.dataTransfer.effectAllowed = "move";
      });
      item.addEventListener("dragover", (event) => {
        if (dragged && dragged.parentElement === list) event.preventDefault();
      });
      item.addEventListener("drop", (event) => {
        if (!dragged || dragged.parentElement !== list) return;
        event.preventDefault();
        const to = places(list).indexOf(item);
        if (to !== places(list).indexOf(dragged)) move(dragged, to);
        dragged = null;
      });
      item.addEventListener("keydown", (event) => {
        if (!event.altKey || (event.key !== "ArrowUp" && event.key !== "ArrowDown")) return;
        const to = places(list).indexOf(item) + (event.key === "ArrowUp" ? -1 : 1);
        if (to < 0 || to >= list.children.length) return;
        event.preventDefault();
        move(item, to);
      });
    });
  });
})();
