#include "press/jpeg.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <stdexcept>

#include "press/qpdf.h"
#include "source/base/file.h"

namespace bifolio::press {
namespace {

using ::testing::HasSubstr;
using ::testing::ThrowsMessage;

std::string portrait() {
    return source::read_file(BIFOLIO_PROJECT "/samples/pictures/portrait.jpg", 10'000'000);
}

std::string decoded_by_qpdf(const std::string& bytes) {
    QPDF holder;
    holder.emptyPDF();
    QPDFObjectHandle stream = QPDFObjectHandle::newStream(&holder, bytes);
    stream.getDict().replaceKey("/Filter", QPDFObjectHandle::newName("/DCTDecode"));
    const std::shared_ptr<Buffer> samples = stream.getStreamData(qpdf_dl_all);
    return {reinterpret_cast<const char*>(samples->getBuffer()), samples->getSize()};
}

TEST(Jpeg, HasTheSamplesThatAPdfReaderShows) {
    EXPECT_FALSE(decode_jpeg(portrait()).empty());
    EXPECT_EQ(decode_jpeg(portrait()), decoded_by_qpdf(portrait()));
}

TEST(Jpeg, ThatEndsEarlyIsDecodedAsFarAsItGoes) {
    const std::string whole = decode_jpeg(portrait());
    const std::string half = decode_jpeg(portrait().substr(0, portrait().size() / 2));
    ASSERT_EQ(half.size(), whole.size());
    EXPECT_EQ(half.substr(0, half.size() / 4), whole.substr(0, whole.size() / 4));
    EXPECT_NE(half, whole);
}

TEST(Jpeg, ThatIsNoneIsRefused) {
    EXPECT_THAT([] { (void)decode_jpeg("no JPEG"); },
                ThrowsMessage<std::runtime_error>(HasSubstr("Not a JPEG file")));
    EXPECT_THROW((void)decode_jpeg(""), std::runtime_error);
}

}  // namespace
}  // namespace bifolio::press
