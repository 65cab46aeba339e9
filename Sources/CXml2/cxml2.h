#include <libxml/xmlversion.h>
/* Only the encoding handlers, which are not used from Swift, know of ICU; its headers clash with those of Foundation. */
#undef LIBXML_ICU_ENABLED
#include <libxml/xmlreader.h>
