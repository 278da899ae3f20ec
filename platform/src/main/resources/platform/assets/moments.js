// Writes moments in the zone of whoever reads. The exact instant stands in the title; without scripts all are in UTC.
(() => {
  const write = new Intl.DateTimeFormat("en-GB", {
    day: "numeric", month: "short", year: "numeric", hour: "2-digit", minute: "2-digit", timeZoneName: "short",
  });
  document.querySelectorAll("time[title]").forEach((time) => {
    time.textContent = write.format(new Date(time.dateTime)).replace(",", "");
  });
})();
