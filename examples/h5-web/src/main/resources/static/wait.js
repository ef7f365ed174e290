// Looks every few seconds whether the page would be another by now, and says that it does.
// Without JavaScript the page loads itself anew.
const progress = document.getElementById("progress");
const { address, state, every, offline, looked } = progress.dataset;
const said = document.getElementById("said");
const waiting = said?.textContent;

function say(text) {
  if (said && said.textContent !== text) {
    said.textContent = text;
  }
}

async function look() {
  try {
    const reply = await fetch(address, { cache: "no-store", signal: AbortSignal.timeout(20_000) });
    const [now, valid] = reply.ok ? (await reply.text()).split("\n") : [];
    if (reply.status < 500 && now !== state) {
      location.reload();
      return;
    }
    const left = document.getElementById("left");
    if (left && valid && left.textContent !== valid) {
      left.textContent = valid;
    }
    say(reply.ok ? waiting : offline);
    const note = document.getElementById("looked");
    if (note && reply.ok) {
      note.textContent = `${looked}${new Date().toLocaleTimeString(document.documentElement.lang)}`;
    }
  } catch {
    say(offline);
  }
  setTimeout(look, Number(every));
}

setTimeout(look, Number(every));

// the back button may show the page as it was
window.addEventListener("pageshow", (event) => {
  if (event.persisted) {
    location.reload();
  }
});
