-- Malformed patterns.
function player_think()
  for _, p in ipairs({ "%", "[", "[^", "[%", "(", ")", "%f", "%b", "%b(", "%1", "(()", "[a-", "%g", "[]", "^*", "-" }) do
    pcall(string.find, "abc", p) pcall(string.gsub, "abc", p, "%9") pcall(string.match, "abc", p)
    for _ in function() return pcall(string.gmatch("abc", p)) and nil end do end
  end
  error("done")
end
