// The door to libqpdf's headers: what they need to be told before they compile.
#pragma once

#include <qpdf/DLL.h>  // the version of libqpdf

// Those who never used qpdf's own pointers say so (qpdf/PointerHolder.hh).
#define POINTERHOLDER_TRANSITION 4
// clang refuses qpdf 11's qpdf/JSON.hh in C++20: a vector of a class that is not complete yet, whose
// destructor libstdc++ makes constexpr. Nothing here uses it, and qpdf 11's other headers only name the
// class.
#if defined(__clang__) && QPDF_MAJOR_VERSION < 12
#define JSON_HH
class JSON;
#endif

#include <qpdf/Buffer.hh>
#include <qpdf/BufferInputSource.hh>
#include <qpdf/Pipeline.hh>
#include <qpdf/Pl_Flate.hh>
#include <qpdf/Pl_RunLength.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFAcroFormDocumentHelper.hh>
#include <qpdf/QPDFAnnotationObjectHelper.hh>
#include <qpdf/QPDFExc.hh>
#include <qpdf/QPDFFormFieldObjectHelper.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFPageObjectHelper.hh>
#include <qpdf/QPDFStreamFilter.hh>
#include <qpdf/QPDFTokenizer.hh>
#include <qpdf/QPDFWriter.hh>
