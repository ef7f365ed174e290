package io.cloudauth.core.internal.response;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.StringReader;
import java.util.MissingResourceException;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * A parser for an error in XML. The gateway returns XML if it refuses a request before it has read
 * the requested format. DTDs and external entities are disabled, and a document with a DOCTYPE is
 * not parsed. The methods return null for a body that is not such an error.
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
            String text = new String(body, UTF_8);
            if (text.contains("<!DOCTYPE")) {
                return null;
            }
            XMLStreamReader xml = factory().createXMLStreamReader(new StringReader(text));
            if (xml.nextTag() != XMLStreamConstants.START_ELEMENT
                    || !xml.getLocalName().equals("Error")) {
                return null;
            }
            while (xml.nextTag() == XMLStreamConstants.START_ELEMENT) {
                String name = xml.getLocalName();
                String content = xml.getElementText();
                if (name.equals(wanted)) {
                    return content.strip();
                }
            }
            return null;
        } catch (XMLStreamException | MissingResourceException e) {
            // MissingResourceException: the JDK's parser lacks the text of one of its messages
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
