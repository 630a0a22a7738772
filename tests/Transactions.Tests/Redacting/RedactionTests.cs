using CequenceApigw.Transactions.Redacting;

namespace CequenceApigw.Transactions.Tests.Redacting;

public class RedactionTests
{
    private const string Json = "{Content-Type=application/json}";
    private const string Form = "{Content-Type=application/x-www-form-urlencoded}";
    private const string Untyped = "{}";
    private const string JsonPlaceholder = "{ \"cq_body_truncated\": \"true\" }";
    private const string FormPlaceholder = "cq_body_truncated=true";

    [Fact]
    public void Headers_are_replaced_by_name_in_requests_and_responses()
    {
        using var transaction = Redacted(new()
        {
            RequestHeaders = "{Accept=*/*, authorization=Bearer abc.def, X-Api-Key=k3y}",
            ResponseHeaders = "{Authorization=Bearer ghi, Server=x}",
        });
        Assert.Equal(["Accept: */*", "authorization: ***", "X-Api-Key: k3y"], transaction.RequestHeaders);
        Assert.Equal(["Authorization: ***", "Server: x"], transaction.ResponseHeaders);
    }

    [Theory]
    [InlineData("{baggage=a=1, sEcret=s, Host=a}", "baggage: ***", "Host: a")]
    [InlineData("{User-Agent=5\" screen, secret=s, X-Size=6\" x, Host=a}", "User-Agent: ***", "X-Size: 6\" x", "Host: a")]
    [InlineData("{Digest=a, b=1, x, secret=s, Host=a}", "Digest: a", "b: 1, x", "secret: ***", "Host: a")]
    [InlineData("{baggage=a=1, secrets=t, b=secret=t, c=, secret, Host=a}", "baggage: a=1, secrets=t, b=secret=t, c=, secret", "Host: a")]
    public void A_header_that_may_hold_one_by_such_a_name_is_replaced(string headers, params string[] expected)
    {
        using var transaction = ReadableTransaction.Of(ExecutionLog.Rebuild(new() { RequestHeaders = headers }), Redaction.Of(["secret"], []));
        Assert.Equal(expected, transaction.RequestHeaders);
    }

    [Fact]
    public void Each_cookie_that_is_set_is_replaced()
    {
        using var transaction = Redacted(new() { ResponseHeaders = "{Set-Cookie=a=1; Expires=Wed, 12 Oct 2022 00:00:00 GMT,b=2; Path=/, Server=x}" });
        Assert.Equal(["Set-Cookie: ***", "Set-Cookie: ***", "Server: x"], transaction.ResponseHeaders);
    }

    [Theory]
    [InlineData("""{"password":"s"}""", """{"password":"***"}""")]
    [InlineData("""{"a":1, "PassWord" : "s", "b":"password"}""", """{"a":1, "PassWord" : "***", "b":"password"}""")]
    [InlineData("""{"token":123.5e1,"token":true,"token":null}""", """{"token":"***","token":"***","token":"***"}""")]
    [InlineData("""{"token":{"a":[1,{"b":"s"}]},"c":2}""", """{"token":"***","c":2}""")]
    [InlineData("""{"token":[{"password":"s"}, "s"] }""", """{"token":"***" }""")]
    [InlineData("""[{"a":[{"b":{"token":"s"}}]},[[{"token":"s"}]]]""", """[{"a":[{"b":{"token":"***"}}]},[[{"token":"***"}]]]""")]
    [InlineData("""{"pass\u0077ord":"s","p\u0061ssword2":"t"}""", """{"pass\u0077ord":"***","p\u0061ssword2":"t"}""")]
    [InlineData("""{"\u0050\u0041SSWORD":"s"}""", """{"\u0050\u0041SSWORD":"***"}""")]
    [InlineData("""{"password":"s\"}, \\"}""", """{"password":"***"}""")]
    [InlineData("""{"ПАРОЛЬ":"s","\u043f\u0430\u0440\u043e\u043b\u044c":"s"}""", """{"ПАРОЛЬ":"***","\u043f\u0430\u0440\u043e\u043b\u044c":"***"}""")]
    [InlineData("""{"my password":"t","passwords":"t","pass":"t"}""", """{"my password":"t","passwords":"t","pass":"t"}""")]
    [InlineData("{\"a\":1,\"password\":\"s\"}\n{\"token\":2}\n", "{\"a\":1,\"password\":\"***\"}\n{\"token\":\"***\"}\n")]
    [InlineData("\u001e{\"password\":\"s\"}\n\u001e{\"token\":[2]}\n", "\u001e{\"password\":\"***\"}\n\u001e{\"token\":\"***\"}\n")]
    [InlineData("""{"token":1}{"token":2} [{"token":3}]""", """{"token":"***"}{"token":"***"} [{"token":"***"}]""")]
    [InlineData("\uFEFF {\"token\":\"s\"}", "\uFEFF {\"token\":\"***\"}")]
    [InlineData("""{"a":"1.0E+2","n":1.10,"u":"\u00e9é😀"}""", """{"a":"1.0E+2","n":1.10,"u":"\u00e9é😀"}""")]
    public void Members_are_replaced_and_the_rest_stays_byte_for_byte(string body, string expected)
    {
        foreach (var type in (string[])[Json, Untyped, Form, "{Content-Type=text/plain}"])
            AssertBodies(body, type, expected);
    }

    [Theory]
    [InlineData("""{"password":"s""")]
    [InlineData("""{"password":s}""")]
    [InlineData("""{'password':'s'}""")]
    [InlineData("""{password:"s"}""")]
    [InlineData("""[{"password":"s"},]""")]
    [InlineData("""{"a":1} /* */ {"password":"s"}""")]
    [InlineData("""{"a":1}, "password":"s"}""")]
    [InlineData("""{"a":{"b":1}}}"password":"s"}""")]
    [InlineData("\v{\"password\":\"s\"}")]
    [InlineData("\u00A0[{\"password\":\"s\"}]")]
    [InlineData("""{"a":"\x","password":"s"}""")]
    public void A_body_that_looks_like_JSON_but_is_none_is_replaced_as_a_whole(string body)
    {
        AssertBodies(body, Json, JsonPlaceholder);
        AssertBodies(body, Untyped, JsonPlaceholder);
        AssertBodies(body, Form, FormPlaceholder);
    }

    [Theory]
    [InlineData("\u001e\"a\"\n\u001e{\"token\":\"s\"}\n", "\u001e\"a\"\n\u001e{\"token\":\"***\"}\n")]
    [InlineData("\u001e{\"a\":\n\u001e{\"token\":\"s\"}\n", JsonPlaceholder)]
    public void A_JSON_sequence_is_searched_value_by_value(string body, string expected)
    {
        AssertBodies(body, "{Content-Type=application/json-seq}", expected);
        AssertBodies(body, "{Content-Type=application/geo+json-seq}", expected);
    }

    [Theory]
    [InlineData(")]}',\n{\"password\":\"s\"}")]
    [InlineData("\"password\":\"s\"")]
    public void A_body_called_JSON_that_is_none_is_replaced_where_it_may_hold_a_member(string body) => AssertBodies(body, Json, JsonPlaceholder);

    [Theory]
    [InlineData("Hello from Lambda!", Json)]
    [InlineData("\"a {string}\"", Json)]
    [InlineData("[INFO] password: t", "{Content-Type=text/plain}")]
    [InlineData("<password>t</password>", "{Content-Type=application/xml}")]
    [InlineData("a=1&password=t", "{Content-Type=text/html}")]
    [InlineData("", Untyped)]
    public void What_has_no_members_stays_as_it_is(string body, string type) => AssertBodies(body, type, body);

    [Fact]
    public void Deep_JSON_is_read_to_its_end()
    {
        var (open, close) = (string.Concat(Enumerable.Repeat("[", 400)), string.Concat(Enumerable.Repeat("]", 400)));
        AssertBodies(open + "{\"token\":1}" + close, Json, open + "{\"token\":\"***\"}" + close);
    }

    [Fact]
    public void JSON_deeper_than_any_parser_reads_is_replaced_as_a_whole() =>
        AssertBodies(new string('[', 100_000) + "{\"token\":1}" + new string(']', 100_000), Json, JsonPlaceholder);

    [Theory]
    [InlineData("user=a&password=s%26x&b=1", "user=a&password=***&b=1")]
    [InlineData("PASSWORD=s", "PASSWORD=***")]
    [InlineData("p%61ssword=s&&=&token", "p%61ssword=***&&=&token")]
    [InlineData("password=a=b&token=", "password=***&token=***")]
    [InlineData("user[password]=s&user.token=s&token[0]=s&tokens=t", "user[password]=***&user.token=***&token[0]=***&tokens=t")]
    [InlineData("user%5Bpassword%5D=s&+password=s", "user%5Bpassword%5D=***&+password=***")]
    [InlineData("%D0%BF%D0%B0%D1%80%D0%BE%D0%BB%D1%8C=s&a+b=%zz%", "%D0%BF%D0%B0%D1%80%D0%BE%D0%BB%D1%8C=***&a+b=%zz%")]
    [InlineData("[0][password]=s&%", "[0][password]=***&%")]
    public void Form_fields_are_replaced(string body, string expected)
    {
        AssertBodies(body, Form, expected);
        // The header may be in the part that the log cuts.
        AssertBodies(body, Untyped, expected);
        // Gateways call every text JSON that nobody gave a type.
        AssertBodies(body, Json, expected);
    }

    [Fact]
    public void A_multipart_form_with_such_a_field_is_replaced_as_a_whole()
    {
        const string Type = "{Content-Type=multipart/form-data; boundary=b}";
        var part = "--b\r\nContent-Disposition: form-data; name=\"{0}\"\r\n\r\ns\r\n--b--";
        AssertBodies(part.Replace("{0}", "user[Password]", StringComparison.Ordinal), Type, FormPlaceholder);
        AssertBodies(part.Replace("\"{0}\"", "token", StringComparison.Ordinal), Type, FormPlaceholder);
        AssertBodies(part.Replace("{0}", "token", StringComparison.Ordinal), Untyped, JsonPlaceholder);
        AssertBodies(part.Replace("{0}", "comment", StringComparison.Ordinal), Type, part.Replace("{0}", "comment", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("""name = "password" """)]
    [InlineData("""name= "password"; x=y""")]
    [InlineData("name\t=\r\n password")]
    [InlineData("""name="pass\word" """)]
    [InlineData("""name="\p\a\s\s\w\o\r\d" """)]
    [InlineData("name='password'")]
    [InlineData("name*=UTF-8''password")]
    [InlineData("name*=utf-8'en'p%61ssword")]
    [InlineData("name* = \"UTF-8''password\"")]
    [InlineData("name*0=\"pass\"; name*1=\"word\"")]
    [InlineData("name*0*=UTF-8''pass; name*1*=word")]
    public void The_name_of_a_part_is_found_in_every_form(string parameter)
    {
        var body = $"--b\r\nContent-Disposition: form-data; {parameter}\r\n\r\ns\r\n--b--";
        AssertBodies(body, "{Content-Type=multipart/form-data; boundary=b}", FormPlaceholder);
    }

    [Theory]
    [InlineData("""name="pass\\word" """)]
    [InlineData("""name="pass"; x="word" """)]
    [InlineData("name1=password")]
    [InlineData("name*=UTF-8''pass")]
    public void Another_name_of_a_part_is_left_alone(string parameter)
    {
        var body = $"--b\r\nContent-Disposition: form-data; {parameter}\r\n\r\ns\r\n--b--";
        AssertBodies(body, "{Content-Type=multipart/form-data; boundary=b}", body);
    }

    [Theory]
    [InlineData("{token=s, page=2}", "/orders?token=***&page=2")]
    [InlineData("{page=2, Password=a, b&c}", "/orders?page=2&Password=***")]
    [InlineData("{filter[token]=s}", "/orders?filter%5Btoken%5D=***")]
    [InlineData("{t%6Fken=s}", "/orders?t%6Fken=***")]
    [InlineData("{}", "/orders")]
    public void Query_parameters_are_replaced(string query, string expected)
    {
        using var transaction = Redacted(new() { Query = query });
        Assert.Equal(expected, transaction["request", "uri-query-fragment"]);
    }

    [Fact]
    public void Members_that_repeat_a_header_are_as_without_it()
    {
        var redaction = Redaction.Of(["Host", "X-Forwarded-For"], []);
        using var transaction = ReadableTransaction.Of(ExecutionLog.Rebuild(new()), redaction);
        Assert.Equal(
            ("", "(absent)", "0.0.0.0"),
            (transaction["request", "host"], transaction["request", "client-ip"], transaction["request", "connection", "connection-ip"]));
    }

    [Fact]
    public void A_placeholder_of_SOAP_stands_for_its_bodies()
    {
        using var transaction = Redacted(new() { RequestHeaders = "{SOAPAction=, Content-Type=text/xml}", RequestBody = "{\"password\":s}" });
        Assert.StartsWith("<soap:Body>", transaction.RequestBody, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{\"password\":s}", "<a>{", 0)]
    [InlineData("{\"password\":s}", "{\"token\":s}", 1)]
    public void The_Edge_is_told_where_both_bodies_are_replaced(string request, string response, int told)
    {
        using var transaction = Redacted(new() { RequestBody = request, ResponseBody = response, ResponseHeaders = Untyped });
        Assert.Equal(told, transaction.RequestHeaders.Count(header => header == "cq-discovery-only: true"));
    }

    [Fact]
    public void A_writer_is_used_for_one_transaction_after_the_other()
    {
        using var writer = new CequenceApigw.Transactions.Writing.TransactionWriter(Rebuilt.Source, Names);
        var output = new System.Buffers.ArrayBufferWriter<byte>();
        var first = ExecutionLog.Rebuild(new() { RequestBody = """{"token":"s"}""", Query = "{token=s}", ResponseBody = """{"token":[1,2,3]}""" });
        var second = ExecutionLog.Rebuild(new() { RequestBody = "{}" });
        writer.Write(first, output);
        output.ResetWrittenCount();
        writer.Write(second, output);
        Assert.Equal(Rebuilt.Json(second), System.Text.Encoding.UTF8.GetString(output.WrittenSpan));
    }

    [Theory]
    [InlineData("")]
    [InlineData("X Key")]
    [InlineData("X-Key:")]
    [InlineData("Schlüssel")]
    public void What_can_name_no_header_is_refused(string name) =>
        Assert.Contains($"'{name}'", Assert.Throws<ArgumentException>(() => Redaction.Of(["Accept", name], [])).Message, StringComparison.Ordinal);

    [Fact]
    public void Without_names_there_is_no_redaction() => Assert.Null(Redaction.Of([], []));

    private static Redaction Names => Redaction.Of(["Authorization", "set-cookie"], ["password", "Token", "пароль"])!;

    private static ReadableTransaction Redacted(ExecutionLog log) => ReadableTransaction.Of(ExecutionLog.Rebuild(log), Names);

    private static void AssertBodies(string body, string headers, string expected)
    {
        using var transaction = Redacted(new() { RequestHeaders = headers, RequestBody = body, ResponseHeaders = headers, ResponseBody = body });
        Assert.Equal((expected, expected), (transaction.RequestBody, transaction.ResponseBody));
    }
}
