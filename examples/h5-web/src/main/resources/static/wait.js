// Polls every few seconds and reloads the page when its content has changed.
// Without JavaScript, a meta element in the page reloads it instead.
const progress = document.getElementById("progress");
const { address, state, every, offline } = progress.dataset;
const statusLine = document.getElementById("said");
const waiting = statusLine?.textContent;

// on a phone the button leads, and the code is folded away
const code = document.getElementById("code");
if (code && window.matchMedia("(pointer: coarse) and (max-width: 40rem)").matches) {
  code.open = false;
}

function show(text) {
  // a screen reader announces each change, so do not set the same text again
  if (statusLine && statusLine.textContent !== text) {
    statusLine.textContent = text;
  }
}

async function poll() {
  try {
    const response = await fetch(address, { cache: "no-store", signal: AbortSignal.timeout(20_000) });
    const [newState, validity] = response.ok ? (await response.text()).split("\n") : [];
    // a 4xx response has no state: reload, so that the page shows the error
    if (response.status < 500 && newState !== state) {
      location.reload();
      return;
    }
    const left = document.getElementById("left");
    if (left && validity && left.textContent !== validity) {
      left.textContent = validity;
    }
    show(response.ok ? waiting : offline);
  } catch {
    show(offline);
  }
  setTimeout(poll, Number(every));
}

setTimeout(poll, Number(every));

// the back button may show a cached, outdated page
window.addEventListener("pageshow", (event) => {
  if (event.persisted) {
    location.reload();
  }
});
