# A message from standard input, as Python's email package reads it, as JSON.
import email
import email.policy
import hashlib
import json
import sys
from html.parser import HTMLParser

raw = sys.stdin.buffer.read()
message = email.message_from_bytes(raw, policy=email.policy.default)


def defects(part):
    found = [repr(each) for each in part.defects]
    for header in part.values():
        found += [repr(each) for each in getattr(header, "defects", [])]
    return found


def tree(part):
    node = {
        "type": part.get_content_type(),
        "parameters": dict(part["content-type"].params) if part["content-type"] else {},
        "disposition": part.get_content_disposition(),
        "file": part.get_filename(),
        "id": part["content-id"],
        "encoding": part["content-transfer-encoding"],
        "defects": defects(part),
    }
    if part.is_multipart():
        node["parts"] = [tree(each) for each in part.iter_parts()]
    else:
        content = part.get_payload(decode=True)
        node["digest"] = hashlib.sha256(content).hexdigest()
        if part.get_content_maintype() == "text":
            node["text"] = content.decode("utf-8")
    return node


def mailboxes(name):
    header = message[name]
    return [[each.display_name, each.addr_spec] for each in header.addresses] if header else []


class Outline(HTMLParser):
    def __init__(self):
        super().__init__()
        self.open, self.wrong, self.tags, self.words = [], [], [], ""

    def handle_starttag(self, tag, attributes):
        self.tags.append([tag, dict(attributes)])
        if tag not in ("meta", "br", "img"):
            self.open.append(tag)

    def handle_endtag(self, tag):
        if not self.open or self.open.pop() != tag:
            self.wrong.append(tag)

    def handle_data(self, data):
        self.words += data


def outline(part):
    if part is None:
        return None
    reader = Outline()
    reader.feed(part.get_content())
    reader.close()
    return {"tags": reader.tags, "words": reader.words, "wrong": reader.wrong + reader.open}


lines = raw.split(b"\r\n")
json.dump(
    {
        "headers": [[name, str(value)] for name, value in message.items()],
        "from": mailboxes("from"),
        "to": mailboxes("to"),
        "cc": mailboxes("cc"),
        "reply_to": mailboxes("reply-to"),
        "subject": message["subject"],
        "tree": tree(message),
        "html": outline(message.get_body(("html",))),
        "longest_line": max(len(line) for line in lines),
        "bare_newlines": sum(line.count(b"\n") + line.count(b"\r") for line in lines),
        "is_ascii": raw.isascii(),
    },
    sys.stdout,
)
