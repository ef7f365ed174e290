// Shows the button that copies the number, where the browser can copy.
const copy = document.getElementById("copy");
if (navigator.clipboard) {
  copy.hidden = false;
  copy.addEventListener("click", async () => {
    await navigator.clipboard.writeText(document.getElementById("number").textContent);
    copy.textContent = copy.dataset.done;
  });
}
