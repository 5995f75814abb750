-- Lazy quantifiers in a row.
function player_think()
  while true do pcall(string.match, ("a"):rep(5000), (".-"):rep(30) .. "b") end
end
