// In the phone frame the mouse is a thumb: it taps and drags, and nothing hovers.

for (const name of ["pointerdown", "pointermove", "pointerup", "pointercancel"]) {
  addEventListener(
    name,
    (event) => {
      if (!event.isTrusted || event.pointerType !== "mouse") return;
      event.stopImmediatePropagation();
      const { pointerId, clientX, clientY, button, buttons } = event;
      const about = { pointerId, clientX, clientY, button, buttons, pointerType: "touch" };
      const touch = new PointerEvent(name, { ...about, bubbles: true, composed: true, cancelable: true });
      event.composedPath()[0].dispatchEvent(touch);
    },
    true,
  );
}
