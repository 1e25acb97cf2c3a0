// What came of sending, or would, for people or for programs.
#pragma once

#include <string>

#include "mail/delivery.h"

namespace bifolio::cli {

// "995 sent, 2 refused, 1 in doubt, 2 pending"; a kind without recipients is left out, but for the first.
[[nodiscard]] std::string tally_as_text(const mail::Tally& tally);

// Those who do not have it, with the server's words, and the tally.
[[nodiscard]] std::string sending_report_as_text(const mail::DeliveryReport& report);

// Every recipient. One JSON document, ended by a line feed; docs/bifolio.1 describes it.
[[nodiscard]] std::string sending_report_as_json(const mail::DeliveryReport& report);

// All that are still to be sent to, and the tally; `through` is the server, and may be empty.
[[nodiscard]] std::string sending_plan_as_text(const mail::DeliveryReport& standing,
                                               const std::string& through);

}  // namespace bifolio::cli
