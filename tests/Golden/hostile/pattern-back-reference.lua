-- Back references.
function player_think()
  while true do pcall(string.find, ("a"):rep(5000), "(.-)(.-)(.-)%1%2%3b") end
end
