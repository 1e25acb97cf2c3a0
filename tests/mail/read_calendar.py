# A calendar from standard input, as python3-icalendar reads it, as JSON. Times are shown in UTC by the zone that the
# calendar brings along, and by the one that Python knows of that name: they must agree.
import json
import sys
import zoneinfo
from datetime import timezone

from icalendar import Calendar

raw = sys.stdin.buffer.read()
calendar = Calendar.from_ical(raw)
zones = {str(zone["TZID"]): zone.to_tz() for zone in calendar.walk("VTIMEZONE")}


# python3-icalendar 4 makes zones of pytz, which have a way of their own; 6 makes such as Python has.
def in_zone(local, zone):
    return zone.localize(local) if hasattr(zone, "localize") else local.replace(tzinfo=zone)


def times(value):
    local = value.dt.replace(tzinfo=None)
    name = value.params.get("TZID")
    if name is None:
        known = brought = local if value.dt.tzinfo is None else value.dt.astimezone(timezone.utc)
    else:
        brought = in_zone(local, zones[name]).astimezone(timezone.utc)
        known = local.replace(tzinfo=zoneinfo.ZoneInfo(name)).astimezone(timezone.utc)
    return {"local": local.isoformat(), "zone": name, "brought": brought.isoformat(), "known": known.isoformat()}


json.dump(
    {
        "name": str(calendar.get("X-WR-CALNAME")),
        "method": str(calendar.get("METHOD")),
        "zones": list(zones),
        "longest_line": max(len(line) for line in raw.split(b"\r\n")),
        "bare_newlines": raw.count(b"\n") - raw.count(b"\r\n"),
        "events": [
            {
                "uid": str(event["UID"]),
                "stamp": event["DTSTAMP"].dt.isoformat(),
                "sequence": int(event["SEQUENCE"]),
                "start": times(event["DTSTART"]),
                "end": times(event["DTEND"]),
                "summary": str(event["SUMMARY"]),
                "location": str(event.get("LOCATION", "")),
                "description": str(event.get("DESCRIPTION", "")),
                "url": str(event.get("URL", "")),
                "names": sorted(event.keys()),
            }
            for event in calendar.walk("VEVENT")
        ],
    },
    sys.stdout,
)
