"""A mail server for tests, on a free port of the loopback: aiosmtpd, with faults on demand.

Takes its settings as JSON in the first argument:
    folder      where messages go: NUMBER.eml has the bytes, log.jsonl a line for each connection and message
    tls         "none", "starttls" (the default) or "smtps"; cert and key name PEM files
    user, password    what AUTH takes; where they are given, nothing is taken without it
    size        the most bytes that it says it takes
    fast        reads messages in one go rather than line by line, for measurements
    faults      a list of {at, do, skip, times, match}: at the stage `at`, after `skip` occurrences (0), for `times`
                occurrences (1; -1: always), where the command has `match` in it, do
                    "drop"    reset the connection
                    "stall"   say nothing any more
                    a reply   say this instead, as in "450 4.2.0 later"
                Stages: BANNER, EHLO, STARTTLS, AUTH, MAIL, RCPT, DATA (before 354), BODY (in the middle of the
                message), MESSAGE (after its last dot, not kept), KEPT (after it was kept, before the reply), REPLY
                (after the reply).
Says its port on the first line of standard output, then "kept" for each message and "stall" for each such fault. Ends
when standard input does.
"""

import asyncio
import json
import os
import ssl
import sys

from aiosmtpd.smtp import SMTP, AuthResult


async def stall():
    print("stall", flush=True)
    await asyncio.Event().wait()


class Faults:
    def __init__(self, faults):
        self.faults = [dict(skip=0, times=1, match="") | each for each in faults]

    def take(self, stage, command):
        for each in self.faults:
            if each["at"] != stage or each["match"] not in (command or "") or each["times"] == 0:
                continue
            if each["skip"] > 0:
                each["skip"] -= 1
                continue
            each["times"] -= 1
            return each["do"]
        return None


class Store:
    def __init__(self, folder):
        self.folder = folder
        self.count = sum(name.endswith(".eml") for name in os.listdir(folder))
        self.log_file = open(os.path.join(folder, "log.jsonl"), "a", encoding="utf-8")

    def log(self, **event):
        self.log_file.write(json.dumps(event) + "\n")
        self.log_file.flush()

    def keep(self, envelope, tls, user):
        name = f"{self.count:06}.eml"
        self.count += 1
        with open(os.path.join(self.folder, name), "wb") as file:
            file.write(envelope.original_content)
        self.log(event="message", sender=envelope.mail_from, recipients=envelope.rcpt_tos, file=name, tls=tls, user=user)
        print("kept", flush=True)


# What is done with a whole message.
class Keeper:
    def __init__(self, store, faults):
        self.store = store
        self.faults = faults

    async def handle_DATA(self, server, session, envelope):
        recipients = " ".join(envelope.rcpt_tos)
        fault = self.faults.take("MESSAGE", recipients)
        if fault not in (None, "drop", "stall"):
            return fault
        if fault is None:
            self.store.keep(envelope, session.ssl is not None, session.login_data and session.login_data.decode())
            fault = self.faults.take("KEPT", recipients)
        if fault == "drop":
            server.transport.abort()
        elif fault == "stall":
            await stall()
        return "250 2.0.0 kept"


class Server(SMTP):
    def __init__(self, settings, store, faults, **options):
        if settings.get("fast"):
            self.line_length_limit = 1 << 26
        super().__init__(Keeper(store, faults), data_size_limit=settings.get("size"), hostname="localhost", ident="test", **options)
        self.settings = settings
        self.store = store
        self.faults = faults
        self.has_greeted = False

    # Whether a fault took the place of what was to be done.
    async def fault(self, stage, command=None):
        fault = self.faults.take(stage, command)
        if fault is None:
            return False
        if fault == "drop":
            self.transport.abort()
        elif fault == "stall":
            await stall()
        else:
            await super().push(fault)
            if fault.startswith("421"):
                self.transport.close()
        return True

    async def push(self, status):
        if not self.has_greeted:
            self.has_greeted = True
            self.store.log(event="connection")
            if await self.fault("BANNER"):
                return
        await super().push(status)

    async def smtp_EHLO(self, arg):
        if not await self.fault("EHLO", arg):
            await super().smtp_EHLO(arg)
        else:  # which may have been another greeting
            self.session.extended_smtp = True
            self.session.host_name = arg

    async def smtp_STARTTLS(self, arg):
        if not await self.fault("STARTTLS", arg):
            await super().smtp_STARTTLS(arg)

    async def smtp_AUTH(self, arg):
        if not await self.fault("AUTH", arg):
            await super().smtp_AUTH(arg)

    async def smtp_MAIL(self, arg):
        if not await self.fault("MAIL", arg):
            await super().smtp_MAIL(arg)

    async def smtp_RCPT(self, arg):
        if not await self.fault("RCPT", arg):
            await super().smtp_RCPT(arg)

    async def smtp_DATA(self, arg):
        if await self.fault("DATA", arg):
            return
        fault = self.faults.take("BODY", None)
        if fault is not None:
            await super().push("354 go on")
            await self._reader.readuntil(b"\n")
            self.transport.abort()
        elif self.settings.get("fast"):
            await self.read_fast()
        else:
            await super().smtp_DATA(arg)
            if self.transport and self.faults.take("REPLY", None) is not None:
                self.transport.abort()

    async def read_fast(self):
        await super().push("354 go on")
        content = await self._reader.readuntil(b"\r\n.\r\n")
        self.envelope.original_content = content[:-3].replace(b"\r\n..", b"\r\n.")
        status = await self.event_handler.handle_DATA(self, self.session, self.envelope)
        self._set_post_data_state()
        await self.push(status)


async def main():
    settings = json.loads(sys.argv[1])
    store = Store(settings["folder"])
    sys.stderr = open(os.path.join(settings["folder"], "errors.txt"), "w", encoding="utf-8")  # a pipe could fill up
    faults = Faults(settings.get("faults", []))
    tls = settings.get("tls", "starttls")
    context = None
    if tls != "none":
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(settings["cert"], settings["key"])

    def authenticate(_server, _session, _envelope, _mechanism, data):
        right = (settings["user"].encode(), settings["password"].encode())
        return AuthResult(success=(data.login, data.password) == right, handled=False, auth_data=data)

    loop = asyncio.get_running_loop()
    options = {"loop": loop}
    if tls == "starttls":
        options |= {"tls_context": context, "require_starttls": True}
    if "user" in settings:
        options |= {"authenticator": authenticate, "auth_required": True, "auth_require_tls": tls == "starttls"}
    server = await loop.create_server(
        lambda: Server(settings, store, faults, **options), "127.0.0.1", 0, ssl=context if tls == "smtps" else None
    )
    print(server.sockets[0].getsockname()[1], flush=True)
    await loop.run_in_executor(None, sys.stdin.read)
    os._exit(0)  # connections that stall would keep it


asyncio.run(main())
