# A calendar from standard input, as python3-icalendar reads it, as JSON. Times are shown in UTC by the zone that the
# calendar brings along, by what Outlook makes of that zone, and by the one that Python knows of that name: they must agree.
import json
import sys
import zoneinfo
from datetime import datetime, time, timedelta, timezone

from icalendar import Calendar

raw = sys.stdin.buffer.read()
calendar = Calendar.from_ical(raw)
zones = {str(zone["TZID"]): zone.to_tz() for zone in calendar.walk("VTIMEZONE")}


# python3-icalendar 4 makes zones of pytz, which have a way of their own; 6 makes such as Python has.
def in_zone(local, zone):
    return zone.localize(local) if hasattr(zone, "localize") else local.replace(tzinfo=zone)


# Outlook knows one pair of changes a year, each on the nth weekday of a month (MS-OXCICAL, 2.1.3.1.1.19.2.1 and .2):
# without a DAYLIGHT there is no change, without an RRULE the weekday is that of DTSTART.
class OutlookZone:
    DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")

    def __init__(self, zone):
        parts = {kind: [each for each in zone.subcomponents if each.name == kind] for kind in ("STANDARD", "DAYLIGHT")}
        if len(parts["STANDARD"]) != 1 or len(parts["DAYLIGHT"]) > 1:
            raise ValueError("Outlook wants one STANDARD and at most one DAYLIGHT")
        self.standard, self.daylight = parts["STANDARD"][0], (parts["DAYLIGHT"] or [None])[0]

    @classmethod
    def rule(cls, part):
        first = part["DTSTART"].dt
        if "RRULE" not in part:
            return first.month, first.weekday(), (first.day - 1) // 7 + 1
        rule = part["RRULE"]
        if set(rule) != {"FREQ", "BYMONTH", "BYDAY"} or rule["FREQ"] != ["YEARLY"] or len(rule["BYDAY"]) != 1:
            raise ValueError("Outlook wants one weekday of one month a year, without an end")
        day = str(rule["BYDAY"][0])
        return int(rule["BYMONTH"][0]), cls.DAYS.index(day[-2:]), int(day[:-2])

    @classmethod
    def change(cls, part, year):
        month, weekday, nth = cls.rule(part)
        days = [datetime(year, month, 1) + timedelta(n) for n in range(31)]
        days = [day for day in days if day.month == month and day.weekday() == weekday]
        first = part["DTSTART"].dt
        return days[nth if nth < 0 else min(nth, len(days)) - 1] + timedelta(hours=first.hour, minutes=first.minute)

    def utc(self, local):
        offset = self.standard["TZOFFSETTO"].td
        if self.daylight is not None:
            begin, end = self.change(self.daylight, local.year), self.change(self.standard, local.year)
            if begin <= local < end if begin < end else not end <= local < begin:
                offset = self.daylight["TZOFFSETTO"].td
        return (local - offset).replace(tzinfo=timezone.utc)


outlook_zones = {str(zone["TZID"]): zone for zone in calendar.walk("VTIMEZONE")}


def in_outlook(local, name):
    try:
        return OutlookZone(outlook_zones[name]).utc(local)
    except ValueError as refusal:
        return str(refusal)


def times(value):
    moment = value.dt if isinstance(value.dt, datetime) else datetime.combine(value.dt, time())
    local = moment.replace(tzinfo=None)
    name = value.params.get("TZID")
    if name is None:
        outlook = known = brought = local if moment.tzinfo is None else moment.astimezone(timezone.utc)
    else:
        outlook = in_outlook(local, name)
        brought = in_zone(local, zones[name]).astimezone(timezone.utc)
        known = local.replace(tzinfo=zoneinfo.ZoneInfo(name)).astimezone(timezone.utc)
    return {
        "local": local.isoformat(),
        "zone": name,
        "brought": brought.isoformat(),
        "known": known.isoformat(),
        "outlook": outlook if isinstance(outlook, str) else outlook.isoformat(),
    }


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
                "status": str(event.get("STATUS", "")),
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
