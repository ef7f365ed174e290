package io.cloudauth.core.internal.answer;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.StringReader;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * An error in XML: the gateway answers so where it refuses a request before it has read what format
 * was asked for. DTDs and entities are off. Any page that is not such an error reads as nothing.
 */
final class XmlError {
    private static final int MAX_BYTES = 64 * 1024;

    private XmlError() {}

    static @Nullable String code(byte[] body) {
        return childOfError(body, "Code");
    }

    static @Nullable String requestId(byte[] body) {
        return childOfError(body, "RequestId");
    }

    private static @Nullable String childOfError(byte[] body, String wanted) {
        if (body.length == 0 || body.length > MAX_BYTES || body[0] != '<') {
            return null;
        }
        try {
            XMLStreamReader xml =
                    factory().createXMLStreamReader(new StringReader(new String(body, UTF_8)));
            if (xml.nextTag() != XMLStreamConstants.START_ELEMENT
                    || !xml.getLocalName().equals("Error")) {
                return null;
            }
            while (xml.nextTag() == XMLStreamConstants.START_ELEMENT) {
                String name = xml.getLocalName();
                String text = xml.getElementText();
                if (name.equals(wanted)) {
                    return text.strip();
                }
            }
            return null;
        } catch (XMLStreamException e) {
            return null;
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }
}
