// The door to libqpdf's headers: what they need to be told before they compile.
#pragma once

// Those who never used qpdf's own pointers say so (qpdf/PointerHolder.hh).
#define POINTERHOLDER_TRANSITION 4
// clang refuses qpdf/JSON.hh in C++20: a vector of a class that is not complete yet, whose destructor
// libstdc++ makes constexpr. Nothing here uses it, and the others name the class only.
#define JSON_HH
class JSON;

#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFExc.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFPageObjectHelper.hh>
#include <qpdf/QPDFWriter.hh>
